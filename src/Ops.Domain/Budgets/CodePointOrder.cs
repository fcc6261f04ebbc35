namespace Ops.Domain.Budgets;

/// <summary>Orders texts by code points: like the ordinal order, except that characters beyond U+FFFF come after all others.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    private const char FirstSurrogate = '\uD800';
    private const char FirstAfterSurrogates = '\uE000';

    public static CodePointOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return string.CompareOrdinal(x, y);
        int common = x.AsSpan().CommonPrefixLength(y);
        return common == x.Length || common == y.Length ? x.Length.CompareTo(y.Length) : Rank(x[common]).CompareTo(Rank(y[common]));
    }

    /// <summary>Surrogates stand for code points above all others.</summary>
    private static int Rank(char unit) => unit is >= FirstSurrogate and < FirstAfterSurrogates ? unit + char.MaxValue : unit;
}
