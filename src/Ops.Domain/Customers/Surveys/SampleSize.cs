using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>样本量, how many answers a survey needs so that a share is known to within a margin.</summary>
/// <remarks>n₀ = z²p(1 − p)/m², and for a population of N people n = n₀/(1 + (n₀ − 1)/N), rounded up (W. G. Cochran, Sampling Techniques, 1977).</remarks>
public sealed record SampleSize : IExplainable
{
    private SampleSize() { }

    /// <summary>The answers needed.</summary>
    public long Answers { get; internal init; }

    /// <summary>z²p(1 − p)/m²: the answers needed from an endless population, not rounded.</summary>
    public double Unlimited { get; internal init; }

    /// <summary>The wanted half width of the interval, as a share.</summary>
    public double Margin { get; internal init; }

    /// <summary>The confidence.</summary>
    public double Confidence { get; internal init; }

    /// <summary>The share that is expected; ½ needs most answers.</summary>
    public double Proportion { get; internal init; }

    /// <summary>How many people there are; null for an endless population.</summary>
    public long? Population { get; internal init; }

    /// <summary>The answers needed.</summary>
    /// <param name="margin">The half width of the interval as a share, strictly between 0 and 1: 0.05 for ± 5 points.</param>
    /// <param name="confidence">The confidence, strictly between 0 and 1.</param>
    /// <param name="proportion">The share that is expected, 0 to 1; ½ is safe whatever it is.</param>
    /// <param name="population">How many people there are, at least 1; null for an endless population.</param>
    /// <returns>The sample size.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: an argument outside its range. <see cref="FaultCode.InsufficientData"/>: a population of 0.
    /// <see cref="FaultCode.Overflow"/>: more answers than can be counted.
    /// </exception>
    public static SampleSize Of(double margin, double confidence = 0.95, double proportion = 0.5, long? population = null)
    {
        Guard.OpenProbability(margin, nameof(margin));
        Guard.OpenProbability(confidence, nameof(confidence));
        Guard.Probability(proportion, nameof(proportion));
        if (population is { } people)
            Guard.InRange(people, 0, long.MaxValue, nameof(population));
        if (population == 0)
            throw Faults.Insufficient(nameof(population), "there is nobody to ask", "give the number of people");
        double z = NormalFunctions.UpperQuantile((1 - confidence) / 2);
        double unlimited = z * z * proportion * (1 - proportion) / (margin * margin);
        double needed = unlimited == 0 || population is not { } n ? unlimited : unlimited / (1 + ((unlimited - 1) / n));
        if (!(unlimited < double.PositiveInfinity && needed <= (1L << 62)))
            throw Faults.Overflow(nameof(margin), "more answers are needed than can be counted", "give a wider margin");
        return new SampleSize
        {
            Answers = (long)Math.Ceiling(needed),
            Unlimited = unlimited,
            Margin = margin,
            Confidence = confidence,
            Proportion = proportion,
            Population = population,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Answers needed", "所需样本量"),
            (decimal)Answers,
            Population is { } people
                ? Phrase.Of(
                    $"{Unlimited} / (1 + ({Unlimited} - 1) / {people}), rounded up",
                    $"{Unlimited} / (1 + ({Unlimited} - 1) / {people})，向上取整"
                )
                : Phrase.Of($"{Unlimited}, rounded up", $"{Unlimited}，向上取整"),
            new Phrase("Cochran 1977", "Cochran 1977"),
            Explanation.Of(
                new Phrase("Answers needed from an endless population", "无限总体所需样本量"),
                Unlimited,
                Phrase.Of($"z^2 * {Proportion} * (1 - {Proportion}) / {Margin}^2")
            )
        );
}
