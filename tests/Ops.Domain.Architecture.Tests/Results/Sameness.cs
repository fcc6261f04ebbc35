using System.Collections;
using System.Reflection;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Results;

/// <summary>Compares two results figure by figure: numbers within a relative tolerance, everything else exactly.</summary>
internal static class Sameness
{
    private const double Tolerance = 1e-12;

    /// <summary>Where the two differ, by the path of properties.</summary>
    public static IEnumerable<string> Differences(object? one, object? other, string path = "")
    {
        if (Equals(one, other))
            return [];
        if (one is null || other is null || one.GetType() != other.GetType())
            return [$"{path}: {one ?? "null"} and {other ?? "null"}"];
        if (one is double a && other is double b)
            return IsClose(a, b) ? [] : [$"{path}: {a:R} and {b:R}"];
        if (one is IEnumerable many and not string && other is IEnumerable others)
            return InOrder([.. many.Cast<object?>()], [.. others.Cast<object?>()], path);
        if (one.GetType().Assembly == Library.Assembly && !one.GetType().IsEnum)
            return Properties(one.GetType())
                .SelectMany(property => Differences(Read(property, one), Read(property, other), $"{path}.{property.Name}"));
        return [$"{path}: {one} and {other}"];
    }

    private static IEnumerable<string> InOrder(List<object?> one, List<object?> other, string path) =>
        one.Count == other.Count
            ? one.Zip(other).SelectMany((pair, index) => Differences(pair.First, pair.Second, $"{path}[{index}]"))
            : [$"{path}: {one.Count} and {other.Count} elements"];

    private static bool IsClose(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));

    /// <summary>The property's value, or the words with which it refuses.</summary>
    private static object? Read(PropertyInfo property, object owner)
    {
        try
        {
            return property.GetValue(owner);
        }
        catch (TargetInvocationException refusal)
        {
            return refusal.InnerException!.Message;
        }
    }

    /// <summary>A property of the type's own type (the magnitude of an amount) is derived from the others and would never end.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property =>
                property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike && property.PropertyType != type
            );
}
