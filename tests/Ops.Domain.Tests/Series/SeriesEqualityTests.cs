using Ops.Domain.Series;

namespace Ops.Domain.Tests.Series;

/// <summary>Records that hold a collection compare it by its elements, and everything else they say too.</summary>
public sealed class SeriesEqualityTests
{
    [Fact]
    public void Parameters_differ_in_each_of_their_parts() =>
        AllDiffer(
            () => new EtsParameters(0.5, 10, 0.1, 2, 0.9, 0.2, [1, -1]),
            new EtsParameters(0.6, 10, 0.1, 2, 0.9, 0.2, [1, -1]),
            new EtsParameters(0.5, 11, 0.1, 2, 0.9, 0.2, [1, -1]),
            new EtsParameters(0.5, 10, 0.2, 2, 0.9, 0.2, [1, -1]),
            new EtsParameters(0.5, 10, 0.1, 3, 0.9, 0.2, [1, -1]),
            new EtsParameters(0.5, 10, 0.1, 2, 0.8, 0.2, [1, -1]),
            new EtsParameters(0.5, 10, 0.1, 2, 0.9, 0.3, [1, -1]),
            new EtsParameters(0.5, 10, 0.1, 2, 0.9, 0.2, [2, -2]),
            new EtsParameters(0.5, 10)
        );

    [Fact]
    public void Demand_forecasts_differ_in_each_of_their_parts()
    {
        IntermittentForecast One() =>
            new()
            {
                Value = 1,
                Size = 2,
                Interval = 3,
                Probability = 0.5,
                Source = new Phrase("a", "b"),
                Fitted = [null, 1],
            };
        AllDiffer(
            One,
            One() with
            {
                Value = 9,
            },
            One() with
            {
                Size = 9,
            },
            One() with
            {
                Interval = 9,
            },
            One() with
            {
                Probability = 0.9,
            },
            One() with
            {
                Source = new Phrase("c", "b"),
            },
            One() with
            {
                Fitted = [null, 9],
            }
        );
    }

    [Fact]
    public void Members_of_a_combination_differ_in_each_of_their_parts() =>
        AllDiffer(
            () => new ForecastMember("a", [1, null], 2),
            new ForecastMember("b", [1, null], 2),
            new ForecastMember("a", [1, 3], 2),
            new ForecastMember("a", [1, null], 3),
            new ForecastMember("a", [1, null])
        );

    [Fact]
    public void Bands_differ_in_each_of_their_parts()
    {
        ForecastBand One() =>
            new()
            {
                Level = 80,
                Lower = [1, null],
                Upper = [2, null],
            };
        AllDiffer(One, One() with { Level = 95 }, One() with { Lower = [0, null] }, One() with { Upper = [3, null] });
    }

    [Fact]
    public void Theta_fits_differ_in_each_of_their_parts()
    {
        ThetaFit One() =>
            new()
            {
                IsSeasonal = true,
                Figure = [0.5, 1.5],
                Alpha = 0.5,
                Drift = 1,
                Level = 10,
                SumOfSquares = 3,
                Observations = 8,
            };
        AllDiffer(
            One,
            One() with
            {
                IsSeasonal = false,
            },
            One() with
            {
                Figure = [0.6, 1.4],
            },
            One() with
            {
                Alpha = 0.6,
            },
            One() with
            {
                Drift = 2,
            },
            One() with
            {
                Level = 11,
            },
            One() with
            {
                SumOfSquares = 4,
            },
            One() with
            {
                Observations = 9,
            }
        );
    }

    [Fact]
    public void Options_differ_in_each_of_their_parts()
    {
        PlotTheDotsOptions Dots() =>
            new()
            {
                Target = 5,
                RebaseAt = new List<int> { 3 },
                FixAfter = 4,
                ScreenOutliers = false,
            };
        AllDiffer(
            Dots,
            Dots() with
            {
                Target = null,
            },
            Dots() with
            {
                RebaseAt = [4],
            },
            Dots() with
            {
                FixAfter = null,
            },
            Dots() with
            {
                ScreenOutliers = true,
            }
        );
        PhasedChartOptions Phases() =>
            new()
            {
                Excluded = new List<int> { 2 },
                ScreenMovingRanges = true,
                RunLength = 6,
            };
        AllDiffer(Phases, Phases() with { Excluded = [3] }, Phases() with { ScreenMovingRanges = false }, Phases() with { RunLength = 7 });
        LaneyOptions Laney() =>
            new()
            {
                Baseline = 5,
                Excluded = new List<int> { 2 },
            };
        AllDiffer(Laney, Laney() with { Baseline = null }, Laney() with { Excluded = [] });
        new PlotTheDotsOptions().ScreenOutliers.Should().BeTrue("outliers are screened unless told otherwise");
        new PhasedChartOptions().RunLength.Should().Be(8, "Western Electric's run");
    }

    [Fact]
    public void Sets_of_rules_are_equal_with_equal_rules()
    {
        var one = ChartRuleSet.Of(ChartRule.Shift("a", 7), ChartRule.Beyond("b", 3));
        var same = ChartRuleSet.Of(ChartRule.Shift("a", 7), ChartRule.Beyond("b", 3));
        var other = ChartRuleSet.Of(ChartRule.Shift("a", 7));
        ChartRuleSet? none = null;

        one.GetHashCode().Should().Be(same.GetHashCode());
        (one == same).Should().BeTrue();
        (one != same).Should().BeFalse();
        (one == other).Should().BeFalse();
        (one != other).Should().BeTrue();
        (none == one).Should().BeFalse();
        (same == none).Should().BeFalse();
        (none == null).Should().BeTrue();
        one.Equals((object)same).Should().BeTrue();
        one.Equals((object)"a").Should().BeFalse();
        one.Equals((ChartRuleSet?)null).Should().BeFalse();
    }

    private static void AllDiffer<T>(Func<T> one, params T[] others)
        where T : class, IEquatable<T>
    {
        one().Equals(one()).Should().BeTrue();
        one().GetHashCode().Should().Be(one().GetHashCode());
        one().Equals((T?)null).Should().BeFalse();
        foreach (var other in others)
        {
            one().Equals(other).Should().BeFalse("{0} is not {1}", other, one());
            other.Equals(one()).Should().BeFalse("{0} is not {1}", other, one());
        }
    }
}
