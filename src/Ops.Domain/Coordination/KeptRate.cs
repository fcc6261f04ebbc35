using Ops.Domain.Numerics;

namespace Ops.Domain.Coordination;

/// <summary>The share of what was promised and is judged, with an interval that says how little a few promises prove.</summary>
internal static class KeptRate
{
    /// <summary>Null when nothing is judged yet.</summary>
    public static ProportionInterval? Of(int kept, int broken, double confidence) =>
        kept + broken == 0 ? null : ProportionInterval.Of(new Proportion(kept, kept + broken), confidence);

    public static Explanation Explain(
        Phrase name,
        (int Kept, int Broken) count,
        (double? Rate, double? Lower, double? Upper) figures,
        ReadOnlySpan<Explanation> parts
    ) =>
        Explanation.Of(
            name,
            figures.Rate,
            Phrase.Of($"{count.Kept} / ({count.Kept} + {count.Broken})"),
            default,
            [
                Explanation.Of(
                    new Phrase("Lower confidence limit", "置信下限"),
                    figures.Lower,
                    default,
                    new Phrase("Wilson 1927", "Wilson 1927")
                ),
                Explanation.Of(new Phrase("Upper confidence limit", "置信上限"), figures.Upper),
                .. parts,
            ]
        );
}
