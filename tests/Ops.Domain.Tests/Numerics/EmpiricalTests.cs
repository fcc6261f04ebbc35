using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class EmpiricalTests
{
    [Fact]
    public void Moments_are_those_of_the_values_as_a_population()
    {
        var law = new Empirical(4, 1, 1, 2);
        law.Values.Should().Equal(1, 1, 2, 4);
        (law.Count, law.Minimum, law.Maximum).Should().Be((4, 1, 4));
        law.Mean.Should().BeApproximately(2, 1e-15);
        // Squares 4, 1, 1, 0 over 4; cubes 8 − 1 − 1 over 4, over 1.5^1.5.
        law.Variance.Should().BeApproximately(1.5, 1e-15);
        law.Skewness.Should().BeApproximately(1.5 / Math.Pow(1.5, 1.5), 1e-14);
        (new Empirical(7).Variance, new Empirical(7).Skewness, new Empirical(7, 7).Mean).Should().Be((0, null, 7));
    }

    [Fact]
    public void The_steps_are_at_the_values()
    {
        var law = new Empirical(1, 1, 2, 4);
        new[] { 0.5, 1, 1.5, 2, 4, 9 }.Select(law.Cdf).Should().Equal(0, 0.5, 0.5, 0.75, 1, 1);
        new[] { 0.5, 1, 1.5, 2, 4, 9 }.Select(law.Survival).Should().Equal(1, 0.5, 0.5, 0.25, 0, 0);
        new[] { 0.01, 0.5, 0.51, 0.75, 0.76, 0.99 }.Select(law.Quantile).Should().Equal(1, 1, 2, 2, 4, 4);
        new[] { 0.99, 0.5, 0.49, 0.25, 0.24, 0.01 }.Select(law.UpperQuantile).Should().Equal(1, 1, 2, 2, 4, 4);
    }

    [Fact]
    public void Quantiles_are_the_least_values_that_reach_a_share() =>
        Gen.Select(Gen.Int[-20, 20].Array[1, 40], Gen.Int[1, 99])
            .Sample(
                (whole, percent) =>
                {
                    var law = new Empirical([.. whole.Select(value => (double)value)]);
                    double p = percent / 100.0;
                    double low = law.Quantile(p);
                    law.Cdf(low).Should().BeGreaterThanOrEqualTo(p);
                    law.Values.Where(value => value < low).All(value => law.Cdf(value) < p).Should().BeTrue();
                    double high = law.UpperQuantile(p);
                    law.Survival(high).Should().BeLessThanOrEqualTo(p);
                    law.Values.Where(value => value < high).All(value => law.Survival(value) > p).Should().BeTrue();
                }
            );

    [Fact]
    public void Shares_that_rounding_moves_meet_their_place()
    {
        // 0.7·10 and 0.1·3 are not exact: the seventh of ten values, and the first of three.
        double[] ten = [.. Enumerable.Range(1, 10).Select(i => (double)i)];
        for (int i = 1; i < 10; i++)
        {
            new Empirical(ten).Quantile(i / 10.0).Should().Be(i);
            new Empirical(ten).UpperQuantile(i / 10.0).Should().Be(10 - i);
        }
        double[] many = [.. Enumerable.Range(1, 49).Select(i => (double)i)];
        for (int i = 1; i < 49; i++)
            new Empirical(many).Quantile(i / 49.0).Should().Be(i);
    }

    [Fact]
    public void What_is_no_sample_is_refused()
    {
        Refusal.Of(() => new Empirical([]), FaultCode.EmptyInput, "values");
        Refusal.Of(() => new Empirical(1, double.NaN), FaultCode.InvalidArgument, "values[1]");
        Refusal.Of(() => new Empirical(double.MaxValue, -double.MaxValue), FaultCode.Overflow, "values");
        var law = new Empirical(1, 2);
        Refusal.Of(() => law.Quantile(0), FaultCode.InvalidArgument, "p");
        Refusal.Of(() => law.UpperQuantile(1), FaultCode.InvalidArgument, "q");
        Refusal.Of(() => law.Cdf(double.NaN), FaultCode.InvalidArgument, "x");
        Refusal.Of(() => law.Survival(double.PositiveInfinity), FaultCode.InvalidArgument, "x");
    }
}
