using System.Text.Json;

namespace Ops.Domain.Conformance;

/// <summary>One case of a vector file.</summary>
internal sealed record Case(string Id, string Op, Input Input, JsonElement Expect, double Relative, double Absolute, bool HasTolerance)
{
    private const double DefaultRelative = 1e-9;
    private const double DefaultAbsolute = 1e-12;

    public static IEnumerable<Case> Read(string path)
    {
        var document = JsonDocument.Parse(File.ReadAllBytes(path));
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("cases", out var cases))
            yield break;
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        foreach (var json in cases.EnumerateArray())
        {
            bool stated = json.TryGetProperty("tolerance", out var tolerance) && tolerance.ValueKind == JsonValueKind.Object;
            yield return new Case(
                json.GetProperty("id").GetString()!,
                json.GetProperty("op").GetString()!,
                new Input(json.TryGetProperty("input", out var input) ? input : default, folder),
                json.GetProperty("expect"),
                stated && tolerance.TryGetProperty("rel", out var relative) ? relative.GetDouble()
                    : stated ? 0
                    : DefaultRelative,
                stated && tolerance.TryGetProperty("abs", out var absolute) ? absolute.GetDouble()
                    : stated ? 0
                    : DefaultAbsolute,
                stated
            );
        }
    }
}
