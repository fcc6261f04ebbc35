using Ops.Domain.Conformance;

var paths = new List<string>();
var prefixes = new List<string>();
bool list = false;
bool inPrefixes = false;
foreach (string argument in args)
{
    switch (argument)
    {
        case "--op":
            inPrefixes = true;
            break;
        case "--list-ops":
            list = true;
            inPrefixes = false;
            break;
        default:
            (inPrefixes ? prefixes : paths).Add(argument);
            break;
    }
}

var operations = Operations.All();
if (list)
{
    foreach (string name in operations.Names)
        Console.WriteLine(name);
    return 0;
}
if (paths.Count == 0)
{
    Console.Error.WriteLine("usage: PATH [PATH ...] [--op PREFIX ...] [--list-ops]");
    Console.WriteLine("0 passed, 1 failed");
    return 2;
}

var files = new List<string>();
foreach (string path in paths)
{
    if (Directory.Exists(path))
        files.AddRange(Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    else
        files.Add(path);
}

int broken = 0;
var cases = new List<Case>();
foreach (string file in files)
{
    try
    {
        cases.AddRange(
            Case.Read(file)
                .Where(@case => prefixes.Count == 0 || prefixes.Exists(prefix => @case.Op.StartsWith(prefix, StringComparison.Ordinal)))
        );
    }
    catch (Exception exception)
        when (exception is IOException or System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException)
    {
        broken++;
        Console.WriteLine($"FAIL {file} file: {exception.Message}");
    }
}

string?[] failures = Suite.Run(cases, operations);
for (int i = 0; i < cases.Count; i++)
{
    if (failures[i] is { } failure)
        Console.WriteLine($"FAIL {cases[i].Id} {cases[i].Op}: {failure}");
}
int failed = failures.Count(failure => failure is not null) + broken;
Console.WriteLine($"{cases.Count + broken - failed} passed, {failed} failed");
return failed == 0 && cases.Count > 0 ? 0 : 1;
