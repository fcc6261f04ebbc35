namespace Ops.Domain.Kpis;

/// <summary>Keys that must be unique.</summary>
internal static class Keys
{
    /// <summary>The position of every key.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.DuplicateKey"/>: a key twice.</exception>
    public static Dictionary<string, int> Of<T>(ReadOnlySpan<T> items, Func<T, string> key, string place)
    {
        var at = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
        {
            string name = Guard.NotBlank(key(items[i]), Guard.At(place, i));
            if (!at.TryAdd(name, i))
                throw Faults.Duplicate(place, name);
        }
        return at;
    }
}
