namespace Ops.Domain.Series;

/// <summary>One value that the pattern of its series does not explain.</summary>
/// <remarks>Two anomalies are equal when all their figures are.</remarks>
public sealed record Anomaly : IExplainable
{
    internal Anomaly() { }

    /// <summary>Where it stands, from 0.</summary>
    public int Index { get; internal init; }

    /// <summary>Above or below what was expected.</summary>
    public SignalSide Side { get; internal init; }

    /// <summary>The value.</summary>
    public double Value { get; internal init; }

    /// <summary>Season and trend together: what was expected.</summary>
    public double Expected { get; internal init; }

    /// <summary>Value less expected.</summary>
    public double Residual { get; internal init; }

    /// <summary>The distance of the residual from the centre in units of the scale, when its turn came.</summary>
    public double Score { get; internal init; }

    /// <summary>The critical value of its step.</summary>
    public double CriticalValue { get; internal init; }

    /// <summary>Why it is one, in words with the numbers.</summary>
    public Phrase Reason =>
        Side == SignalSide.High
            ? Phrase.Of($"{Value} where {Expected} was expected: {Residual} more", $"实际 {Value}，预期 {Expected}，高出 {Residual}")
            : Phrase.Of($"{Value} where {Expected} was expected: {-Residual} less", $"实际 {Value}，预期 {Expected}，低 {-Residual}");

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"Anomaly at {Index}", $"第 {Index} 点异常"),
            Value,
            Reason,
            new Phrase("Rosner 1983", "Rosner 1983"),
            Explanation.Of(new Phrase("Score", "得分"), Score, Phrase.Of($"critical value {CriticalValue}", $"临界值 {CriticalValue}"))
        );
}
