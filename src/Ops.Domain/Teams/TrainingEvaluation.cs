using Ops.Domain.Numerics;

namespace Ops.Domain.Teams;

/// <summary>Training judged on Kirkpatrick's levels: reaction, learning, behaviour, results; and what it returned.</summary>
/// <remarks>
/// A level is proven when its whole confidence interval lies above no change; a chain of proof ends at the first level that is not. The return counts
/// only where results are proven. Sources: D. L. Kirkpatrick, Evaluating Training Programs (1994); J. J. Phillips, Return on Investment in Training (1997).
/// </remarks>
public sealed class TrainingEvaluation : IExplainable
{
    private TrainingEvaluation() { }

    /// <summary>The levels that were measured, lowest first.</summary>
    public ImmutableArray<LevelProof> Levels { get; private init; }

    /// <summary>The highest level up to which everything was measured and is proven.</summary>
    public TrainingLevel ProvenThrough { get; private init; }

    /// <summary>(Benefit − cost) / cost; null without money, at no cost, or where results are not proven.</summary>
    public double? ReturnOnInvestment { get; private init; }

    /// <summary>Evaluates training. What a figure measures must be turned so that more is better.</summary>
    /// <param name="reactions">The marks that those trained gave it; at least two, not all equal.</param>
    /// <param name="neutral">The mark that says neither good nor bad.</param>
    /// <param name="learning">Knowledge or skill before and after; null when it was not measured.</param>
    /// <param name="behaviour">Behaviour at work before and after; null when it was not measured.</param>
    /// <param name="results">Results before and after; null when they were not measured.</param>
    /// <param name="confidence">The confidence of the interval of reactions, strictly between 0 and 1.</param>
    /// <param name="benefit">What the results are worth; null when that is not known.</param>
    /// <param name="cost">What the training cost; null when that is not known.</param>
    /// <returns>The evaluation.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.InvalidArgument"/>: NaN, infinity, not a confidence, a negative cost;
    /// <see cref="FaultCode.InsufficientData"/>: one mark; <see cref="FaultCode.ZeroDenominator"/>: all marks are equal;
    /// <see cref="FaultCode.CurrencyMismatch"/>.
    /// </exception>
    public static TrainingEvaluation Of(
        ReadOnlySpan<double> reactions,
        double neutral,
        TrainingEffect? learning = null,
        TrainingEffect? behaviour = null,
        TrainingEffect? results = null,
        double confidence = 0.95,
        Money? benefit = null,
        Money? cost = null
    )
    {
        var levels = ImmutableArray.CreateBuilder<LevelProof>();
        levels.Add(Reaction(reactions, neutral, confidence));
        Add(levels, TrainingLevel.Learning, learning);
        Add(levels, TrainingLevel.Behaviour, behaviour);
        Add(levels, TrainingLevel.Results, results);
        if (cost is { } spent && spent.IsNegative)
            throw Faults.Invalid(nameof(cost), $"{spent} is negative", "give what the training cost");
        var proven = TrainingLevel.None;
        foreach (var level in levels)
        {
            if (level.Level == proven + 1 && level.IsProven)
                proven = level.Level;
        }
        bool counts = levels.Any(level => level is { Level: TrainingLevel.Results, IsProven: true });
        return new TrainingEvaluation
        {
            Levels = levels.ToImmutable(),
            ProvenThrough = proven,
            ReturnOnInvestment =
                counts && benefit is { } gain && cost is { IsZero: false } paid
                    ? ((Fraction)(gain - paid).Amount / paid.Amount).ToDouble()
                    : null,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Proven through level", "已证实至第几级"),
            (decimal)(int)ProvenThrough,
            Name(ProvenThrough),
            new Phrase("Kirkpatrick 1994; Phillips 1997", "Kirkpatrick 1994；Phillips 1997"),
            [
                .. Levels.Select(level => Explanation.Of(Name(level.Level), level.Change, Phrase.Of($"{level.Lower} … {level.Upper}"))),
                Explanation.Of(new Phrase("Return on investment", "投资回报率"), ReturnOnInvestment),
            ]
        );

    private static LevelProof Reaction(ReadOnlySpan<double> reactions, double neutral, double confidence)
    {
        Guard.Values(reactions, nameof(reactions));
        Guard.Finite(neutral, nameof(neutral));
        Guard.OpenProbability(confidence, nameof(confidence));
        var sample = SampleMoments.Of(reactions, nameof(reactions), 2);
        if (sample.Variance == 0)
            throw Faults.ZeroDenominator(nameof(reactions), "all marks are equal", "nothing varies that could be judged");
        double half = new StudentT(sample.Count - 1).UpperQuantile((1 - confidence) / 2) * Math.Sqrt(sample.Variance / sample.Count);
        double change = sample.Mean - neutral;
        return new LevelProof
        {
            Level = TrainingLevel.Reaction,
            Change = change,
            Lower = change - half,
            Upper = change + half,
        };
    }

    private static void Add(ImmutableArray<LevelProof>.Builder levels, TrainingLevel level, TrainingEffect? effect)
    {
        if (effect is null)
            return;
        levels.Add(
            new LevelProof
            {
                Level = level,
                Change = effect.MeanDifference,
                Lower = effect.Lower,
                Upper = effect.Upper,
            }
        );
    }

    private static Phrase Name(TrainingLevel level) =>
        level switch
        {
            TrainingLevel.None => new Phrase("nothing", "无"),
            TrainingLevel.Reaction => new Phrase("reaction", "反应"),
            TrainingLevel.Learning => new Phrase("learning", "学习"),
            TrainingLevel.Behaviour => new Phrase("behaviour", "行为"),
            _ => new Phrase("results", "结果"),
        };
}
