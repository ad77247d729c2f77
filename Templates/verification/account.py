# --- The program. It is the same for every system; what it expects is above. ---


class AWSError(Exception):
    """An answer of AWS that is an error."""

    def __init__(self, code, message):
        super().__init__(f"{code}: {message}")
        self.code, self.message = code, message


class Gone(Exception):
    """The resource is not in the account."""


class Unknown(Exception):
    """A value cannot be known here; the text is the reason."""


class CannotLook(Exception):
    """Nothing can be verified; the text is the reason."""


THROTTLED = re.compile(r"Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|Rate exceeded|ServiceUnavailable")
REFUSED = re.compile(r"AccessDenied|UnauthorizedOperation|NotAuthorized|not authorized|AuthorizationError")
ABSENT = re.compile(r"NotFound|NoSuch|NonExistent|DoesNotExist|not exist")
SIGNED_OUT = re.compile(r"ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|Unable to locate credentials|SSO|config profile")


class Account:
    """Calls of AWS's APIs: with boto3 where Python has it, otherwise with the AWS CLI."""

    def __init__(self, region, rate):
        self.region, self.clients, self.lock = region, {}, threading.Lock()
        self.pause, self.next = 1 / rate if rate else 0, 0.0
        self.refused = set()
        try:
            self.boto3 = None if os.environ.get("VERIFY_WITH") == "cli" else importlib.import_module("boto3")
        except ImportError:
            self.boto3 = None

    def call(self, service, operation, region=None, **given):
        """The answer of one operation. Waits and tries again while AWS throttles requests."""
        for attempt in range(8):
            self.wait()
            code, answer = self.once(service, operation, region or self.region, given)
            if code is None:
                return answer
            if not THROTTLED.search(code + answer):
                break
            time.sleep(random.uniform(0.5, 1) * min(20, 0.5 * 2 ** attempt))
        if SIGNED_OUT.search(code + answer):
            raise CannotLook(f"AWS does not accept the credentials: {answer}")
        if REFUSED.search(code + answer):
            action = re.search(r"perform: ?(\S+?:\w+)", answer)
            self.refused.add(action[1] if action else f"{service}: {operation}")
        raise AWSError(code, answer)

    def wait(self):
        """Space the calls of all threads."""
        with self.lock:
            now = time.monotonic()
            start = max(now, self.next)
            self.next = start + self.pause
        time.sleep(start - now)

    def once(self, service, operation, region, given):
        """(None, answer) or (code, message)."""
        words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", operation).lower()
        if self.boto3:
            with self.lock:
                if (service, region) not in self.clients:
                    self.clients[service, region] = self.boto3.client(service, region_name=region)
            try:
                return None, getattr(self.clients[service, region], words.replace("-", "_"))(**given)
            except Exception as error:  # boto3 has an exception type for each error of each service
                answer = getattr(error, "response", {}).get("Error", {})
                return answer.get("Code") or type(error).__name__, answer.get("Message") or str(error)
        command = ["aws", service, words, "--region", region, "--output", "json", "--cli-input-json", json.dumps(given)]
        try:
            done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
                                  timeout=120, env={**os.environ, "AWS_PAGER": ""})
        except FileNotFoundError:
            raise CannotLook("the AWS CLI is not on the PATH: https://aws.amazon.com/cli/") from None
        except subprocess.TimeoutExpired:
            return "Timeout", "no answer in two minutes"
        if done.returncode == 0:
            return None, json.loads(done.stdout or "{}")
        found = re.search(r"An error occurred \((\S+?)\).*?: (.*)", done.stderr, re.S)
        return (found[1], found[2].strip()) if found else ("Failed", done.stderr.strip())

    def every(self, service, operation, key, **given):
        """All members of a listing."""
        found, more = [], {}
        while True:
            answer = self.call(service, operation, **given, **more)
            found += answer.get(key, [])
            if not answer.get("NextToken"):
                return found
            more = {"NextToken": answer["NextToken"]}
