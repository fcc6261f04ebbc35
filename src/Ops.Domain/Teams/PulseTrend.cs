using Ops.Domain.Numerics;
using Ops.Domain.Series;

namespace Ops.Domain.Teams;

/// <summary>Whether belonging grows: engagement, participation and recommendation from one round of a pulse to the next.</summary>
/// <remarks>
/// A hidden group stays hidden: rounds that do not show it are passed over. Who answered is not known, so that rounds are compared as independent
/// samples (Welch 1947) and many groups corrected (Holm 1979); where the same people answer, true changes are even surer than told.
/// </remarks>
public sealed class PulseTrend : IExplainable
{
    /// <summary>The fewest rounds in which a trend can be told from chance at all.</summary>
    private const int RoundsOfTrend = 4;

    private PulseTrend() { }

    /// <summary>Everyone together.</summary>
    public PulseChange Overall { get; private init; } = null!;

    /// <summary>Every group of the latest round, ordinal.</summary>
    public ImmutableArray<PulseChange> Groups { get; private init; }

    /// <summary>The trend of everyone's engagement over the rounds that show it; null with fewer than four of them.</summary>
    public MannKendall? Trend { get; private init; }

    /// <summary>Compares rounds.</summary>
    /// <param name="rounds">At least two rounds, in the order of their days.</param>
    /// <param name="confidence">The confidence of intervals and judgements, strictly between 0 and 1.</param>
    /// <returns>The changes.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: a missing round, not a confidence;
    /// <see cref="FaultCode.NotOrdered"/>: a round that is not later than the one before; <see cref="FaultCode.InsufficientData"/>: one round.
    /// </exception>
    public static PulseTrend Of(ReadOnlySpan<PulseRound> rounds, double confidence = 0.95)
    {
        Guard.NotEmpty(rounds, nameof(rounds));
        for (int i = 0; i < rounds.Length; i++)
            Guard.NotNull(rounds[i], Guard.At(nameof(rounds), i));
        Guard.OpenProbability(confidence, nameof(confidence));
        for (int i = 1; i < rounds.Length; i++)
        {
            if (rounds[i].On <= rounds[i - 1].On)
                throw Faults.NotOrdered(
                    Guard.At(nameof(rounds), i),
                    $"{Figures.Text(rounds[i].On)} does not lie after {Figures.Text(rounds[i - 1].On)}",
                    "give each day one round, the earliest first"
                );
        }
        Guard.AtLeast(rounds.Length, 2, nameof(rounds));
        var all = rounds.ToArray();
        double[] engagements = [.. all.Select(round => round.Survey.Overall.Engagement).OfType<double>()];
        return new PulseTrend
        {
            Overall = Judge(Compare(null, all, survey => survey.Overall, confidence), confidence),
            Groups = Corrected(
                [
                    .. all[^1]
                        .Survey.Groups.Select(group =>
                            Compare(group.Group, all, survey => survey.Groups.FirstOrDefault(row => row.Group == group.Group), confidence)
                        ),
                ],
                confidence
            ),
            Trend = engagements.Length < RoundsOfTrend ? null : MannKendall.Of(engagements, confidence),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explain(
            Overall,
            new Phrase("Change of engagement", "敬业度变化"),
            [.. Trend is null ? [] : new[] { Trend.Explain() }, .. Groups.Select(row => Explain(row, Phrase.Of($"{row.Group}"), []))]
        );

    private static Explanation Explain(PulseChange row, Phrase name, ReadOnlySpan<Explanation> parts) =>
        Explanation.Of(
            name,
            row.Change,
            row.Since is { } day
                ? Phrase.Of(
                    $"{Word(row.Movement).English} since {Figures.Text(day)}, {row.Lower} … {row.Upper}",
                    $"自 {Figures.Text(day)} 起{Word(row.Movement).Chinese}，{row.Lower} … {row.Upper}"
                )
                : new Phrase("nothing to compare", "无可比较"),
            new Phrase("Welch 1947; Holm 1979", "Welch 1947；Holm 1979"),
            [
                Explanation.Of(new Phrase("Change of the response rate", "答复率变化"), row.ResponseRateChange),
                Explanation.Of(new Phrase("Change of the employee net promoter score", "员工净推荐值变化"), row.NetPromoterChange),
                .. parts,
            ]
        );

    private static Phrase Word(PulseMovement movement) =>
        movement switch
        {
            PulseMovement.Risen => new Phrase("risen", "上升"),
            PulseMovement.Fallen => new Phrase("fallen", "下降"),
            _ => new Phrase("no proven change", "无可证实的变化"),
        };

    private static PulseChange Compare(string? group, PulseRound[] rounds, Func<PulseSurvey, PulseFigures?> figures, double confidence)
    {
        var now = figures(rounds[^1].Survey);
        int then = Array.FindLastIndex(rounds, rounds.Length - 2, round => figures(round.Survey)?.Engagement is not null);
        if (now?.Engagement is null || then < 0)
            return new PulseChange { Group = group, Engagement = now?.Engagement };
        var was = figures(rounds[then].Survey)!;
        var change = new PulseChange
        {
            Group = group,
            Since = rounds[then].On,
            Engagement = now.Engagement,
            Change = now.Engagement - was.Engagement,
            ResponseRateChange = now.ResponseRate - was.ResponseRate,
            NetPromoterChange = now.NetPromoter - was.NetPromoter,
        };
        return now.EngagementDeviation + was.EngagementDeviation > 0 ? Tested(change, now, was, confidence) : change;
    }

    private static PulseChange Tested(PulseChange change, PulseFigures now, PulseFigures was, double confidence)
    {
        double share = SquaredError(now);
        double other = SquaredError(was);
        double degrees =
            (share + other)
            * (share + other)
            / ((share * share / (now.EngagementAnswers!.Value - 1)) + (other * other / (was.EngagementAnswers!.Value - 1)));
        var law = new StudentT(degrees);
        double error = Math.Sqrt(share + other);
        double half = law.UpperQuantile((1 - confidence) / 2) * error;
        return change with
        {
            Lower = change.Change - half,
            Upper = change.Change + half,
            PValue = Math.Min(1, 2 * law.Survival(Math.Abs(change.Change!.Value) / error)),
        };
    }

    private static double SquaredError(PulseFigures figures) =>
        figures.EngagementDeviation!.Value * figures.EngagementDeviation.Value / figures.EngagementAnswers!.Value;

    private static ImmutableArray<PulseChange> Corrected(PulseChange[] rows, double confidence)
    {
        double[] tested = [.. rows.Select(row => row.PValue).OfType<double>()];
        var corrected = new Queue<double>(tested.Length == 0 ? [] : PValues.Holm(tested));
        return [.. rows.Select(row => row.PValue is null ? row : Judge(row with { PValue = corrected.Dequeue() }, confidence))];
    }

    private static PulseChange Judge(PulseChange row, double confidence) =>
        row with
        {
            Movement =
                !(row.PValue <= 1 - confidence) ? PulseMovement.NotProven
                : row.Change > 0 ? PulseMovement.Risen
                : PulseMovement.Fallen,
        };
}
