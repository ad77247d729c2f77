"""Compares a deployment with its expected state, whatever deployed it. It changes nothing.

    python3 verify.py --cloudformation STACK
    python3 verify.py --terraform terraform.tfstate
    python3 verify.py --pulumi <(pulumi stack export)

It needs Python 3.9 or later and the AWS CLI (or boto3) with credentials for the account; --policy prints the permissions.
Exit status: 0 no differences, 2 differences, 1 could not look.
"""
import argparse
import collections
import concurrent.futures
import datetime
import fnmatch
import functools
import importlib
import json
import os
import random
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree
