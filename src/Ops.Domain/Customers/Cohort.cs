using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>The customers of one first month and how many of them came back in each month since.</summary>
/// <remarks>Two cohorts are equal when month and counts are.</remarks>
public sealed record Cohort : IExplainable
{
    internal Cohort(YearMonth month, ImmutableArray<long> active)
    {
        Month = month;
        Active = active;
    }

    /// <summary>The month of the first activity.</summary>
    public YearMonth Month { get; }

    /// <summary>How many customers were first active in that month.</summary>
    public long Size => Active[0];

    /// <summary>How many were active 0, 1, 2, … months later, up to the last month that is known in full.</summary>
    public ImmutableArray<long> Active { get; }

    /// <summary>The share that was active some months later.</summary>
    /// <param name="lag">How many months later, at least 0.</param>
    /// <returns>Active / size; null where the cohort has not lived that month in full.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a negative lag.</exception>
    public double? Retention(int lag)
    {
        Guard.InRange(lag, 0, int.MaxValue, nameof(lag));
        return lag < Active.Length ? (double)Active[lag] / Size : null;
    }

    /// <summary>Equal when month and counts are.</summary>
    /// <param name="other">The other cohort.</param>
    /// <returns>True when both are the same.</returns>
    public bool Equals(Cohort? other) => other is not null && Month == other.Month && Active.AsSpan().SequenceEqual(other.Active.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(Cohort)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Month, Active.Length, Size);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"Customers first active in {Text}", $"{Text} 首次活跃的客户"),
            (decimal)Size,
            default,
            default,
            [.. Enumerable.Range(1, Active.Length - 1).Select(Later)]
        );

    private string Text => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Month.Year:0000}-{Month.Month:00}");

    private Explanation Later(int lag) =>
        Explanation.Of(
            Phrase.Of($"Retention after {lag} months", $"{lag} 个月后的留存率"),
            Retention(lag),
            Phrase.Of($"{Active[lag]} / {Size}")
        );
}
