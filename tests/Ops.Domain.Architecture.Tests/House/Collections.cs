using System.Collections;

namespace Ops.Domain.Architecture.Tests.House;

/// <summary>What counts as a list: spans, arrays, immutable arrays and the read-only interfaces; not text, not dictionaries.</summary>
internal static class Collections
{
    private static readonly ImmutableArray<Type> Lists =
    [
        typeof(ReadOnlySpan<>),
        typeof(Span<>),
        typeof(ReadOnlyMemory<>),
        typeof(ImmutableArray<>),
        typeof(IReadOnlyList<>),
        typeof(IReadOnlyCollection<>),
        typeof(IEnumerable<>),
        typeof(IList<>),
        typeof(List<>),
    ];

    /// <summary>The element type of a list, or null for anything else.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsSZArray ? type.GetElementType()
        : type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments()[0]
        : null;

    /// <summary>A list of the given type with the array's elements; spans stay arrays, because they cannot be boxed.</summary>
    public static object Make(Type list, Array elements)
    {
        var open = list.IsGenericType ? list.GetGenericTypeDefinition() : null;
        if (open == typeof(ImmutableArray<>))
            return Call(nameof(Freeze), elements);
        if (open == typeof(List<>))
            return Activator.CreateInstance(list, elements)!;
        if (open == typeof(ReadOnlyMemory<>))
            return Activator.CreateInstance(list, elements)!;
        return elements;
    }

    /// <summary>The elements of a list as an array.</summary>
    public static Array Elements(object list, Type element)
    {
        if (list is not IEnumerable)
            list = list.GetType().GetMethod("ToArray", Type.EmptyTypes)!.Invoke(list, null)!;
        var items = ((IEnumerable)list).Cast<object?>().ToArray();
        var copy = Array.CreateInstance(element, items.Length);
        for (int i = 0; i < items.Length; i++)
            copy.SetValue(items[i], i);
        return copy;
    }

    private static object Call(string method, Array elements) =>
        typeof(Collections)
            .GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(elements.GetType().GetElementType()!)
            .Invoke(null, [elements])!;

    private static ImmutableArray<T> Freeze<T>(T[] elements) => [.. elements];
}
