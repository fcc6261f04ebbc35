using System.Reflection;
using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Results;

/// <summary>The law of accumulators: whatever way the facts are split, Merge of the parts gives what one pass gives.</summary>
internal static class Accumulation
{
    private const int Facts = 60;

    public static IEnumerable<string> Breaches(Type type)
    {
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);
        var adds = methods.Where(method => method.Name == "Add").ToList();
        var merge = methods.FirstOrDefault(method => method.Name == "Merge");
        var toResult = methods.FirstOrDefault(method => method.Name == "ToResult");
        var missing = new[] { ("Add", adds.FirstOrDefault()), ("Merge", merge), ("ToResult", toResult) }
            .Where(pair => pair.Item2 is null)
            .ToList();
        if (missing.Count > 0)
            return missing.Select(pair => $"{Names.Of(type)} has no {pair.Item1}");
        return adds.SelectMany(add => Differences(type, add, merge!, toResult!).Select(found => $"{Names.Signature(add)}: {found}"));
    }

    private static List<string> Differences(Type type, MethodInfo add, MethodInfo merge, MethodInfo toResult)
    {
        try
        {
            var whole = Result(type, add, merge, toResult, Facts);
            int[][] splits =
            [
                [30, 30],
                [1, 59],
                [7, 20, 33],
                [0, 60],
                [60, 0],
            ];
            return splits
                .SelectMany(split =>
                    Sameness
                        .Differences(whole, Result(type, add, merge, toResult, split))
                        .Select(found => $"parts of {string.Join(" + ", split)} differ from one pass in {found}")
                )
                .ToList();
        }
        catch (Exception stopped)
        {
            return [$"stops with {stopped.GetType().Name}: {stopped.Message}"];
        }
    }

    private static object? Result(Type type, MethodInfo add, MethodInfo merge, MethodInfo toResult, params int[] parts)
    {
        object? sum = null;
        int from = 0;
        foreach (int count in parts)
        {
            object part = Samples.Of(type)!;
            for (int i = from; i < from + count; i++)
                Invocation.Run(add, part, Row(add, i));
            from += count;
            sum = sum is null ? part : Merged(merge, sum, part);
        }
        return Invocation.Run(toResult, sum, Samples.ArgumentsOf(toResult));
    }

    private static object Merged(MethodInfo merge, object one, object other) =>
        merge.IsStatic ? Invocation.Run(merge, null, [one, other])! : Invocation.Run(merge, one, [other]) ?? one;

    /// <summary>Sample arguments for the i-th fact, with doubles that jump about.</summary>
    private static object?[] Row(MethodInfo add, int i)
    {
        object?[] row = Samples.ArgumentsOf(add, i);
        for (int p = 0; p < row.Length; p++)
        {
            if (row[p] is double)
                row[p] = (i * 37 + p * 11) % 61 / 8.0 + 0.25;
        }
        return row;
    }
}
