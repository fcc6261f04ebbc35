using System.Globalization;
using Ops.Domain.Numerics;

namespace Ops.Domain.Kpis;

/// <summary>A quantile: the median handling time, the 95th percentile of delays. Samples are merged, on both axes; quantiles are never averaged.</summary>
/// <remarks>
/// The figure is one of the values, the one whose rank is next to p · n within the sketch's bound
/// (<see cref="QuantileSketch.RankErrorBound"/>); up to 1 / accuracy values it is exact. A share of a parent is the share of its values.
/// </remarks>
public sealed class SampleQuantile : Aggregation<ValueSample>
{
    /// <summary>Declares a quantile.</summary>
    /// <param name="probability">Which one: 0.5 for the median; from 0 (the least value) to 1 (the greatest).</param>
    /// <param name="accuracy">The greatest rank error in the middle, as a share of the count: above 0, at most 0.1; that of the samples.</param>
    /// <param name="missing">What to do with gaps: ignore, propagate or fail.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: probability or accuracy outside its range, a rule that has no meaning for samples.
    /// </exception>
    public SampleQuantile(double probability, double accuracy = 0.002, MissingRule missing = MissingRule.Ignore)
        : base(Without(missing, MissingRule.Zero, MissingRule.CarryForward))
    {
        Probability = Guard.Probability(probability, nameof(probability));
        Accuracy = new QuantileSketch(accuracy).Accuracy;
    }

    /// <summary>Which quantile, 0 to 1.</summary>
    public double Probability { get; }

    /// <summary>The greatest rank error in the middle, as a share of the count.</summary>
    public double Accuracy { get; }

    /// <inheritdoc/>
    public override Phrase Name => Phrase.Of($"quantile {Probability} of all values", $"全部数值的 {Probability} 分位数");

    internal override char Letter => 'Q';

    internal override Tally Sum(IEnumerable<ValueSample> facts) => Merged(facts.Select(fact => fact.Sketch).OfType<QuantileSketch>());

    internal override Tally Joined(IEnumerable<Tally> parts) => Merged(parts.Select(part => part.Sketch!));

    internal override void Write(StateWriter writer, Tally tally)
    {
        byte[] bytes = new byte[tally.Sketch!.SerializedSize];
        tally.Sketch.Write(bytes);
        writer.Bytes(bytes);
    }

    internal override Tally Read(ref StateReader reader) => Merged([QuantileSketch.Read(reader.Bytes())]);

    private Tally Merged(IEnumerable<QuantileSketch> parts)
    {
        var all = new QuantileSketch(Accuracy);
        foreach (var part in parts)
        {
            if (part.Accuracy != Accuracy)
                throw Faults.Invalid(
                    "facts",
                    Figures.Format($"a sample of accuracy {part.Accuracy} in an indicator of accuracy {Accuracy}"),
                    "sketch all samples with the accuracy of the indicator"
                );
            all.Merge(part);
        }
        var count = new Fraction(all.Count, 1);
        var sum = all.Count == 0 ? Fraction.Zero : count * Printed(all.ToResult().Quantile(Probability));
        return new Tally(sum, count, Sketch: all);
    }

    /// <summary>The decimal that the value prints as: 12.3 and not the binary fraction beside it.</summary>
    private static decimal Printed(double value)
    {
        try
        {
            return decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw Faults.Overflow("facts", $"{Figures.Text(value)} does not fit a decimal", "give values in a larger unit");
        }
    }
}
