using NodaTime;
using Ops.Domain.Numerics;

namespace Ops.Domain.Improvement;

/// <summary>Ideas on their way through gates: where each stands, what each gate lets through, and how long it takes.</summary>
/// <remarks>
/// A gate is passed only with its score and every minimum: a verdict of go without them is a fault, and so is a gate that is skipped. What is dated
/// after the day of asking is not known yet. Source: R. G. Cooper, Stage-gate systems (Business Horizons 33, 1990).
/// </remarks>
public sealed class IdeaFunnel : IExplainable
{
    private IdeaFunnel() { }

    /// <summary>The ideas known by the day of asking, in input order.</summary>
    public ImmutableArray<IdeaStage> Ideas { get; private init; }

    /// <summary>The gates in order.</summary>
    public ImmutableArray<GateFlow> Gates { get; private init; }

    /// <summary>Ideas through / (through + given up); null when none has come to an end.</summary>
    public double? Yield { get; private init; }

    /// <summary>The open ideas, those waiting longest first (ties: input order).</summary>
    public ImmutableArray<IdeaStage> Waiting { get; private init; }

    /// <summary>Replays the reviews of ideas.</summary>
    /// <param name="gates">At least one gate in order, each once.</param>
    /// <param name="ideas">At least one idea, each once.</param>
    /// <param name="reviews">The reviews, of each idea in order; empty when there were none.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <param name="confidence">The confidence of the intervals, strictly between 0 and 1.</param>
    /// <returns>The funnel.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no gate, criterion or idea; <see cref="FaultCode.DuplicateKey"/>: a gate, criterion, idea or score twice;
    /// <see cref="FaultCode.UnknownReference"/>: an idea, gate or criterion that is not listed; <see cref="FaultCode.InvalidArgument"/>: a weight below 0,
    /// a threshold, minimum or score outside 0 to 1, not a confidence, a go below the threshold or a minimum; <see cref="FaultCode.NotOrdered"/>: a gate
    /// out of turn, a review after the end or before the one before; <see cref="FaultCode.InsufficientData"/>: a criterion without score;
    /// <see cref="FaultCode.ZeroDenominator"/>: a gate whose weights are all 0.
    /// </exception>
    public static IdeaFunnel Of(
        ReadOnlySpan<StageGate> gates,
        ReadOnlySpan<FunnelIdea> ideas,
        ReadOnlySpan<GateReview> reviews,
        LocalDate asOf,
        double confidence = 0.95
    )
    {
        var order = Check(gates, ideas, confidence);
        var walks = new Dictionary<string, FunnelWalk>(StringComparer.Ordinal);
        foreach (var idea in ideas)
            walks[idea.Id] = new FunnelWalk(idea, gates.Length);
        for (int i = 0; i < reviews.Length; i++)
        {
            string place = Guard.At(nameof(reviews), i);
            if (!walks.TryGetValue(reviews[i].Idea, out var walk))
                throw Faults.Unknown(place, reviews[i].Idea, "list the idea");
            int gate = Ids.At(order, reviews[i].Gate, place, "list the gate");
            walk.Take(reviews[i], gates[gate], gate, asOf, place);
        }
        FunnelWalk[] known = [.. walks.Values.Where(walk => walk.Idea.Raised <= asOf)];
        var names = gates.ToArray();
        IdeaStage[] stages = [.. known.Select(walk => walk.Stage(names))];
        int through = stages.Count(stage => stage.IsThrough);
        int ended = stages.Count(stage => !stage.IsOpen);
        return new IdeaFunnel
        {
            Ideas = [.. stages],
            Gates = [.. names.Select((gate, g) => Flow(gate.Id, g, known, confidence))],
            Yield = ended == 0 ? null : (double)through / ended,
            Waiting = [.. stages.Where(stage => stage.IsOpen).OrderBy(stage => stage.Since)],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Yield of the idea funnel", "创意漏斗产出率"),
            Yield,
            Phrase.Of(
                $"{Ideas.Count(idea => idea.IsThrough)} through, {Waiting.Length} waiting, of {Ideas.Length}",
                $"共 {Ideas.Length} 个：通过 {Ideas.Count(idea => idea.IsThrough)}，等待 {Waiting.Length}"
            ),
            new Phrase("Cooper 1990", "Cooper 1990"),
            [
                .. Gates.Select(gate =>
                    Explanation.Of(
                        Phrase.Of($"{gate.Gate}"),
                        gate.PassRate,
                        Phrase.Of($"{gate.Passed} / ({gate.Passed} + {gate.Killed})"),
                        default,
                        Explanation.Of(new Phrase("Lower confidence limit", "置信下限"), gate.Lower),
                        Explanation.Of(new Phrase("Upper confidence limit", "置信上限"), gate.Upper),
                        Explanation.Of(new Phrase("Median days", "中位天数"), gate.MedianDays)
                    )
                ),
            ]
        );

    private static Dictionary<string, int> Check(ReadOnlySpan<StageGate> gates, ReadOnlySpan<FunnelIdea> ideas, double confidence)
    {
        Guard.NotEmpty(gates, nameof(gates));
        Guard.NotEmpty(ideas, nameof(ideas));
        for (int i = 0; i < gates.Length; i++)
            Guard.NotEmpty(gates[i].Criteria.AsSpan(), $"{Guard.At(nameof(gates), i)}.criteria");
        var order = Ids.Index(gates, gate => gate.Id, nameof(gates));
        for (int i = 0; i < gates.Length; i++)
            Ids.Unique(gates[i].Criteria.AsSpan(), criterion => criterion.Id, $"{Guard.At(nameof(gates), i)}.criteria");
        Ids.Unique(ideas, idea => idea.Id, nameof(ideas));
        Guard.OpenProbability(confidence, nameof(confidence));
        for (int i = 0; i < gates.Length; i++)
        {
            string place = Guard.At(nameof(gates), i);
            Guard.InRange(gates[i].Threshold, 0, 1, place);
            foreach (var criterion in gates[i].Criteria)
            {
                Guard.InRange(criterion.Weight, 0, decimal.MaxValue, $"{place}.{criterion.Id}");
                Guard.InRange(criterion.Minimum, 0, 1, $"{place}.{criterion.Id}");
            }
        }
        for (int i = 0; i < gates.Length; i++)
        {
            if (gates[i].Criteria.All(criterion => criterion.Weight == 0))
                throw Faults.ZeroDenominator(Guard.At(nameof(gates), i), "all weights are 0", "give one criterion weight");
        }
        return order;
    }

    private static GateFlow Flow(string gate, int at, FunnelWalk[] walks, double confidence)
    {
        int arrived = walks.Count(walk => walk.Reached >= at);
        int passed = walks.Count(walk => walk.Reached > at);
        int killed = walks.Count(walk => walk.Reached == at && walk.IsKilled);
        var interval = passed + killed == 0 ? null : ProportionInterval.Of(new Proportion(passed, passed + killed), confidence);
        double[] days = [.. walks.Select(walk => walk.DaysAt(at)).OfType<int>().Select(value => (double)value)];
        return new GateFlow
        {
            Gate = gate,
            Arrived = arrived,
            Passed = passed,
            Killed = killed,
            PassRate = interval?.Estimate,
            Lower = interval?.Lower,
            Upper = interval?.Upper,
            MedianDays = days.Length == 0 ? null : Quantiles.Median(days),
        };
    }
}
