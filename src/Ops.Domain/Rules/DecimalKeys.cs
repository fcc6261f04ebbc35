namespace Ops.Domain.Rules;

/// <summary>
/// Boundaries of exact numbers as whole numbers: on the finest grid that any of them needs, a grid point has an even key and all that lies
/// between two points the odd one between theirs. So each number has the key of its place, exactly, and comparing keys is comparing numbers.
/// </summary>
/// <remarks>Equal buckets over the keys say where to look, so that a search hardly grows with the count of boundaries.</remarks>
internal sealed class DecimalKeys
{
    private const ulong Greatest = 1UL << 61;
    private const int LongestPower = 19;

    private static readonly ulong[] s_powers = Powers();

    private readonly long[] _keys;
    private readonly int[] _starts;
    private readonly int _shift;
    private readonly int _scale;

    private DecimalKeys(long[] keys, int scale)
    {
        _keys = keys;
        _scale = scale;
        ulong width = (ulong)(keys[^1] - keys[0]);
        while (width >> _shift >= 4UL * (ulong)keys.Length)
            _shift++;
        _starts = new int[(int)(width >> _shift) + 1];
        for (int bucket = 0, at = 0; bucket < _starts.Length; bucket++)
        {
            while ((long)((ulong)(keys[at] - keys[0]) >> _shift) < bucket)
                at++;
            _starts[bucket] = at;
        }
    }

    /// <summary>The keys of some boundaries; null where there are none, or where they are too long or too fine for 64 bits.</summary>
    public static DecimalKeys? Of(ReadOnlySpan<Cut> cuts)
    {
        if (cuts.IsEmpty)
            return null;
        int scale = 0;
        foreach (var cut in cuts)
            scale = Math.Max(scale, cut.Value.Scale);
        var keys = new long[cuts.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (!TryKey(cuts[i].Value, scale, out keys[i]))
                return null;
            // Behind a value means before all that lies between it and the next one.
            keys[i] += cuts[i].After ? 1 : 0;
        }
        return new DecimalKeys(keys, scale);
    }

    /// <summary>How many boundaries lie before a number; false where its key does not fit.</summary>
    public bool TryFind(decimal value, out int passed)
    {
        passed = 0;
        if (!TryKey(value, _scale, out long key))
            return false;
        if (key >= _keys[^1])
            passed = _keys.Length;
        else if (key >= _keys[0])
        {
            int at = _starts[(int)((ulong)(key - _keys[0]) >> _shift)];
            while (_keys[at] <= key)
                at++;
            passed = at;
        }
        return true;
    }

    private static bool TryKey(decimal value, int scale, out long key)
    {
        var parts = DecimalParts.Of(value);
        ulong digits = parts.Low;
        int finer = parts.Scale - scale;
        key = 0;
        if (parts.High != 0 || digits >= Greatest || Math.Abs(finer) > LongestPower)
            return false;
        bool isBetween = false;
        if (finer > 0)
        {
            (digits, ulong rest) = Math.DivRem(digits, s_powers[finer]);
            isBetween = rest != 0;
        }
        else if (finer < 0)
        {
            if (digits > Greatest / s_powers[-finer])
                return false;
            digits *= s_powers[-finer];
        }
        long even = 2 * (long)digits;
        key = parts.IsNegative ? -even - (isBetween ? 1 : 0) : even + (isBetween ? 1 : 0);
        return true;
    }

    private static ulong[] Powers()
    {
        var powers = new ulong[LongestPower + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
            powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
