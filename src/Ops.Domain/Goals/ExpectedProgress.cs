namespace Ops.Domain.Goals;

/// <summary>The progress that a goal should have on a day (应有进度).</summary>
public sealed record ExpectedProgress : IExplainable
{
    private ExpectedProgress() { }

    /// <summary>The curve's name.</summary>
    public Phrase Curve { get; internal init; }

    /// <summary>The expected progress, 1 at the target.</summary>
    public double Expected { get; internal init; }

    /// <summary>The working days that are over; null for other curves.</summary>
    public int? ElapsedDays { get; internal init; }

    /// <summary>The working days of the goal; null for other curves.</summary>
    public int? TotalDays { get; internal init; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected progress", "应有进度"),
            Expected,
            TotalDays is null ? Curve : Phrase.Of($"{ElapsedDays} / {TotalDays}")
        );

    internal static ExpectedProgress ByShare(Phrase curve, double expected) => new() { Curve = curve, Expected = expected };

    internal static ExpectedProgress ByDays(Phrase curve, int elapsed, int total) =>
        new()
        {
            Curve = curve,
            Expected = (double)elapsed / total,
            ElapsedDays = elapsed,
            TotalDays = total,
        };
}
