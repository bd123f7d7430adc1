"""Plays a faction of a run from outside, over A2A: seat.py ADDRESS FACTION < token"""
import json, re, sys, time, urllib.error, urllib.request

address, faction, token = sys.argv[1], sys.argv[2], sys.stdin.readline().strip()


def fetch(url, body=None):
    headers = {"Content-Type": "application/json", "Authorization": "Bearer " + token}
    with urllib.request.urlopen(urllib.request.Request(url, body, headers), timeout=60) as response:
        return json.load(response)


def call(method, params):
    request = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    response = fetch(door, json.dumps(request).encode())
    if "error" in response:
        sys.exit("{code} {message}".format(**response["error"]))
    return response["result"]


def send(data, **task):
    message = {"kind": "message", "messageId": str(time.time_ns()), "role": "user",
               "parts": [{"kind": "data", "data": data}], **task}
    return call("message/send", {"message": message, "configuration": {"blocking": True}})


def choose(question):
    """The way that is worth most, by what the prompt says of each: `0: march land=Ford, worth 10`"""
    asked = question["messages"][1]["text"]
    ways = [(float((re.search(r", worth (-?\d+)$", text) or [0, 0])[1]), -int(number))
            for number, text in re.findall(r"(?m)^(\d+): (.*)$", asked)]
    worth, number = max(ways)
    return {"option": -number, "because": "it is worth %g" % worth}


def bargain(question):
    """Accepts one of the deals that are worth most, else offers the best: `- price=6 day=friday, worth 0.70`"""
    asked = question["messages"][1]["text"]
    best = re.findall(r"(?m)^- (\S+=.*), worth", asked)
    stands = re.search(r"offered by another: (\S+=.*), worth", asked)
    move, deal = ("accept", stands[1]) if stands and stands[1] in best else ("offer", best[0])
    return {"move": move, **dict(re.findall(r"(\S+)=(\S+)", deal)), "because": "it is worth most"}


def answer(question):
    """Of what it knows nothing about it says nothing: the run goes on without it"""
    kinds = {"choose": choose, "bargain": bargain}
    return kinds.get(question["kind"], lambda unknown: "")(question)


door = fetch(address + "/.well-known/agent-card.json")["url"]
task, played = send({"take": faction}), 0
while task["status"]["state"] in ("submitted", "working", "input-required"):
    if task["status"]["state"] != "input-required":
        time.sleep(0.05)
        task = call("tasks/get", {"id": task["id"]})
        continue
    question = task["status"]["message"]["parts"][-1]["data"]
    task, played = send({"question": question["question"], "answer": answer(question)}, taskId=task["id"]), played + 1
print(task["status"]["state"], played)
