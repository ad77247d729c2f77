"""Render a template of rival.py for a number of services: TEMPLATE NUMBER."""
import sys

import jinja2

MARKS = {"variable_start_string": "@{", "variable_end_string": "}@", "block_start_string": "@%", "block_end_string": "%@",
         "comment_start_string": "@#", "comment_end_string": "#@"}

if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        template = jinja2.Environment(keep_trailing_newline=True, **MARKS).from_string(file.read())
    services = [{"name": f"s{index}", "pascal": f"S{index}"} for index in range(int(sys.argv[2]))]
    template.stream(services=services[:-1], last=services[-1]).dump(sys.stdout)
