using Ops.Domain.Improvement;

namespace Ops.Domain.Tests.Improvement;

/// <summary>Edges of effects, votes, studies and adoption.</summary>
public class ImprovementEdgeTests
{
    private static readonly double[] Values = [1, 2, 4, 3, 9, 8, 9, 11, 13];

    [Theory]
    [InlineData(0, FaultCode.InvalidArgument, "interventionAt")]
    [InlineData(1, FaultCode.InsufficientData, "values")]
    [InlineData(2, FaultCode.InsufficientData, "values")]
    [InlineData(7, FaultCode.InsufficientData, "values")]
    [InlineData(8, FaultCode.InsufficientData, "values")]
    [InlineData(9, FaultCode.InvalidArgument, "interventionAt")]
    public void A_measure_needs_three_values_on_either_side_of_it(int at, FaultCode code, string place)
    {
        var fault = Refusal.Of(() => InterruptedSeries.Of(Values, at));
        fault.ShouldBe(code, place);
        if (code == FaultCode.InvalidArgument)
            fault.Faults[0].Remedy.Should().Be("give 1 to 8");
        InterruptedSeries.Of(Values, 3).DegreesOfFreedom.Should().Be(5);
        InterruptedSeries.Of(Values, 6).DegreesOfFreedom.Should().Be(5);
    }

    /// <summary>
    /// Before and after are two lines of their own. Without lags the variance of a line's value at x is Σ h² e² with h = 1/m + (t − mean)(x − mean)/Sxx
    /// (White 1980), and the effect at the end is the difference of both lines there.
    /// </summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    public void The_error_of_the_effect_at_the_end_is_that_of_two_lines(int at)
    {
        var series = InterruptedSeries.Of(Values, at, new InterruptedOptions { Lags = 0 });
        double end = Values.Length - 1;
        var (before, beforeVariance) = LineAt(0, at);
        var (after, afterVariance) = LineAt(at, Values.Length);
        series.CounterfactualAtEnd.Should().BeApproximately(before, 1e-10);
        series.EffectAtEnd.Should().BeApproximately(after - before, 1e-10);
        series.EffectAtEndStandardError.Should().BeApproximately(Math.Sqrt(beforeVariance + afterVariance), 1e-10);

        (double Value, double Variance) LineAt(int from, int to)
        {
            int[] times = [.. Enumerable.Range(from, to - from)];
            double mean = times.Average();
            double spread = times.Sum(t => (t - mean) * (t - mean));
            double slope = times.Sum(t => (t - mean) * Values[t]) / spread;
            double level = times.Average(t => Values[t]);
            double Line(double t) => level + (slope * (t - mean));
            double Share(double t) => (1.0 / times.Length) + ((t - mean) * (end - mean) / spread);
            return (Line(end), times.Sum(t => Share(t) * Share(t) * (Values[t] - Line(t)) * (Values[t] - Line(t))));
        }
    }

    [Fact]
    public void A_series_without_any_error_has_no_statistic()
    {
        var flat = InterruptedSeries.Of([0, 0, 0, 0, 0, 0], 3);
        (flat.Slope.StandardError, flat.Slope.Statistic, flat.Slope.PValue).Should().Be((0, null, null));
        (flat.RelativeEffectAtEnd, flat.EffectAtEnd).Should().Be((null, 0));
    }

    [Fact]
    public void Every_list_of_a_comparison_is_checked_by_its_name()
    {
        double[] fine = [1, 2];
        double[] bad = [1, double.NaN];
        Differ(() => DifferenceInDifferences.Independent(bad, fine, fine, fine), "controlBefore[1]");
        Differ(() => DifferenceInDifferences.Independent(fine, bad, fine, fine), "controlAfter[1]");
        Differ(() => DifferenceInDifferences.Independent(fine, fine, bad, fine), "treatedBefore[1]");
        Differ(() => DifferenceInDifferences.Independent(fine, fine, fine, bad), "treatedAfter[1]");
        Differ(() => DifferenceInDifferences.Panel(bad, fine, fine, fine), "controlBefore[1]");
        Differ(() => AdoptionCurve.Of(1, 1, double.NaN, [1]), "midpoint");
        Differ(() => AdoptionCurve.Of(1, double.NaN, 1, [1]), "rate");

        static void Differ(Action call, string place) => Refusal.Of(call, FaultCode.InvalidArgument, place);
    }

    [Fact]
    public void A_benefit_has_a_plan_and_a_forecast()
    {
        Money one = new(1, Currency.Eur);
        Refusal.Of(() => _ = new Benefit("b", null, [], [one]), FaultCode.EmptyInput, "planned");
        Refusal.Of(() => _ = new Benefit("b", null, [one], []), FaultCode.EmptyInput, "forecast");
        Refusal.Of(() => _ = new Benefit(" ", null, [one], [one]), FaultCode.InvalidArgument, "id");
        new Benefit("b", " ", [one], [one]).Metric.Should().BeNull();
    }

    [Fact]
    public void A_vote_without_a_circle_does_not_speak_of_one()
    {
        var vote = CondorcetVote.Of(["a", "b"], [new(2, "a", "b"), new(1, "b", "a")]);
        vote.Explain()
            .ToText()
            .Should()
            .Be("Condorcet winner: a [Condorcet 1785; Copeland 1951; Smith 1973]\n  a: 1 = Copeland score\n  b: 0 = Copeland score\n");
    }

    /// <summary>Where there is next to no effect, the test still finds one as often as its level says: both tails together, or one of them.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Without_an_effect_the_power_is_the_level(bool isTwoSided)
    {
        var options = new StudyOptions { Alpha = 0.05, IsTwoSided = isTwoSided };
        StudySize.OfMeans(1, 1e-9, perGroup: 10, options: options).Power.Should().BeApproximately(0.05, 1e-8);
    }
}
