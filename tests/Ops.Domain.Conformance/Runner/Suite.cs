using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ops.Domain.Conformance;

/// <summary>Runs cases in parallel and says of each what failed.</summary>
internal static class Suite
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>The failures in the order of the cases; null for a case that passed.</summary>
    public static string?[] Run(IReadOnlyList<Case> cases, Operations operations)
    {
        var results = new string?[cases.Count];
        var order = Partitioner.Create(Enumerable.Range(0, cases.Count), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(order, index => results[index] = RunWithin(cases[index], operations));
        return results;
    }

    private static string? RunWithin(Case @case, Operations operations)
    {
        // A thread of its own with a deep stack: a case that hangs must not hold the others up.
        string? failure = null;
        var thread = new Thread(() => failure = RunOne(@case, operations), 16 * 1024 * 1024) { IsBackground = true };
        thread.Start();
        return thread.Join(Limit) ? failure : $"time-out want an answer within {Limit.TotalSeconds} s got none";
    }

    private static string? RunOne(Case @case, Operations operations)
    {
        if (operations.Find(@case.Op) is not { } run)
            return "unknown op";
        string? wantedError =
            @case.Expect.ValueKind == JsonValueKind.Object
            && @case.Expect.TryGetProperty("error", out var error)
            && error.ValueKind == JsonValueKind.String
                ? error.GetString()
                : null;
        JsonNode? got;
        try
        {
            got = run(@case.Input);
        }
        catch (OpsException exception)
        {
            string code = exception.Code.ToText();
            return code == wantedError ? null : $"error want {wantedError ?? "a result"} got {code} ({exception.Message})";
        }
        catch (Exception exception)
        {
            return $"error want {wantedError ?? "a result"} got {exception.GetType().Name} ({exception.Message})";
        }
        return wantedError is not null ? $"error want {wantedError} got {Comparison.Raw(got)}" : new Comparison(@case).Difference(got);
    }
}
