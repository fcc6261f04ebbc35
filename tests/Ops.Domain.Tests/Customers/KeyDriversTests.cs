using CsCheck;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Customers;

public sealed class KeyDriversTests
{
    private static readonly double[][] Ratings =
    [
        [1, 5],
        [2, 3],
        [3, 6],
        [4, 2],
        [5, 4],
        [6, 7],
        [7, 1],
    ];
    private static readonly double[] Outcome = [2, 3, 5, 4, 6, 9, 6];

    [Fact]
    public void No_weights_are_no_weights_however_they_are_left_out()
    {
        new DriverOptions { Weights = default }
            .Should()
            .Be(new DriverOptions());
        new DriverOptions { Weights = default }
            .Weights.Should()
            .BeEmpty();
        new DriverOptions { Weights = default }
            .GetHashCode()
            .Should()
            .Be(new DriverOptions().GetHashCode());
        new DriverOptions().Should().NotBe(new DriverOptions { Weights = [1, 2] });
    }

    /// <summary>Two drivers by the definition: half of alone, half of what is added beside the other (Lindeman, Merenda and Gold 1980), by regressions.</summary>
    [Fact]
    public void Two_drivers_get_the_mean_over_both_orders()
    {
        double first = RSquared(0);
        double second = RSquared(1);
        double both = RSquared(0, 1);

        var result = KeyDrivers.Of(["speed", "price"], Ratings, Outcome);
        result.RSquared.Should().BeApproximately(both, 1e-12);
        result.Drivers[0].Importance.Should().BeApproximately((first + both - second) / 2, 1e-12);
        result.Drivers[1].Importance.Should().BeApproximately((second + both - first) / 2, 1e-12);
        result.Drivers[0].IsPositive.Should().BeTrue();
        result.Respondents.Should().Be(7);
    }

    [Fact]
    public void The_shares_sum_to_what_a_regression_explains_for_all_ratings() =>
        Gen.Double[-3, 3]
            .Array[4]
            .Array[9, 25]
            .Sample(rows =>
            {
                double[] outcome = [.. rows.Select(row => row[3])];
                double[][] ratings = [.. rows.Select(row => row[..3])];
                var result = KeyDrivers.Of(["a", "b", "c"], ratings, outcome);
                var regression = LinearRegression.Of(ratings.SelectMany(row => row).ToArray(), 3, outcome);
                result.RSquared.Should().BeApproximately(regression.RSquared!.Value, 1e-8);
                result.Drivers.Sum(driver => driver.Importance).Should().BeApproximately(result.RSquared, 1e-10);
                result.Drivers.Should().OnlyContain(driver => driver.Importance >= -1e-12);
                for (int i = 0; i < 3; i++)
                {
                    if (Math.Abs(regression.Coefficients[i + 1]) > 1e-6)
                        result.Drivers[i].IsPositive.Should().Be(regression.Coefficients[i + 1] > 0);
                }
            });

    [Fact]
    public void Units_do_not_matter()
    {
        double[][] scaled = [.. Ratings.Select(row => new[] { row[0] * 1e-8, (row[1] * 1e6) + 1e9 })];
        var expected = KeyDrivers.Of(["a", "b"], Ratings, Outcome);
        var got = KeyDrivers.Of(["a", "b"], scaled, Outcome);
        got.Drivers[0].Importance.Should().BeApproximately(expected.Drivers[0].Importance, 1e-10);
        got.Drivers[1].Importance.Should().BeApproximately(expected.Drivers[1].Importance, 1e-10);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Refusal.Of(FaultCode.EmptyInput, "drivers", () => KeyDrivers.Of([], Ratings, Outcome));
        Refusal.Of(FaultCode.EmptyInput, "ratings", () => KeyDrivers.Of(["a"], [], Outcome));
        Refusal.Of(FaultCode.EmptyInput, "outcome", () => KeyDrivers.Of(["a"], Ratings, []));
        Refusal.Of(FaultCode.LengthMismatch, "outcome", () => KeyDrivers.Of(["a", "b"], Ratings, [1, 2]));
        Refusal.Of(FaultCode.LengthMismatch, "ratings", () => KeyDrivers.Of(["a"], Ratings, Outcome));
        Refusal.Of(
            FaultCode.LengthMismatch,
            "ratings[1]",
            () =>
                KeyDrivers.Of(
                    ["a"],
                    [
                        [1],
                        [1, 2],
                    ],
                    [1, 2]
                )
        );
        Refusal.Of(FaultCode.DuplicateKey, "drivers[1]", () => KeyDrivers.Of(["a", "a"], Ratings, Outcome));
        Refusal.Of(FaultCode.InsufficientData, "outcome", () => KeyDrivers.Of(["a", "b"], Ratings[..3], Outcome.AsSpan(0, 3)));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "ratings",
            () =>
                KeyDrivers.Of(
                    ["a"],
                    [
                        [1],
                        [1],
                        [1],
                        [1],
                    ],
                    [1, 2, 3, 4]
                )
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "ratings",
            () =>
                KeyDrivers.Of(
                    ["a", "b"],
                    [
                        [1, 3],
                        [2, 5],
                        [3, 7],
                        [4, 9],
                    ],
                    [1, 2, 3, 4]
                )
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "ratings[0][0]",
            () =>
                KeyDrivers.Of(
                    ["a"],
                    [
                        [double.NaN],
                        [1],
                        [2],
                        [1],
                    ],
                    [1, 2, 3, 4]
                )
        );
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "outcome",
            () =>
                KeyDrivers.Of(
                    ["a"],
                    [
                        [1],
                        [2],
                        [3],
                    ],
                    [4, 4, 4]
                )
        );
    }

    /// <summary>α = 2·(1 − (1 + 1)/s²) for two parallel questions; by hand for 1..4 doubled: item variances 5/3, sum variance 20/3, α = 2·(1 − ½) = 1.</summary>
    [Fact]
    public void Questions_that_move_together_are_reliable()
    {
        var reliability = Reliability.Of([
            [1, 1],
            [2, 2],
            [3, 3],
            [4, 4],
        ]);
        reliability.Alpha.Should().BeApproximately(1, 1e-15);
        reliability.TotalVariance.Should().BeApproximately(20.0 / 3, 1e-12);
        reliability.ItemVariances[0].Should().BeApproximately(5.0 / 3, 1e-12);
    }

    /// <summary>By hand: items 1,2,3 and 1,3,2: variances 1 and 1, sums 2,5,5 with variance 3: α = 2·(1 − 2/3) = 2/3.</summary>
    [Fact]
    public void Alpha_compares_the_questions_with_their_sum()
    {
        Reliability
            .Of([
                [1, 1],
                [2, 3],
                [3, 2],
            ])
            .Alpha.Should()
            .BeApproximately(2.0 / 3, 1e-12);
        Refusal.Of(FaultCode.EmptyInput, "answers", () => Reliability.Of([]));
        Refusal.Of(
            FaultCode.LengthMismatch,
            "answers[1]",
            () =>
                Reliability.Of([
                    [1, 2],
                    [1],
                ])
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "answers[1][0]",
            () =>
                Reliability.Of([
                    [1, 2],
                    [double.NaN, 1],
                ])
        );
        Refusal.Of(
            FaultCode.InsufficientData,
            "answers",
            () =>
                Reliability.Of([
                    [1, 2],
                ])
        );
        Refusal.Of(
            FaultCode.InsufficientData,
            "answers[0]",
            () =>
                Reliability.Of([
                    [1],
                    [2],
                ])
        );
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "answers",
            () =>
                Reliability.Of([
                    [1, 2],
                    [2, 1],
                ])
        );
    }

    /// <summary>A person of weight 2 is two persons.</summary>
    [Fact]
    public void Whole_weights_count_persons_that_often()
    {
        double[][] repeated = [.. Ratings.SelectMany((row, i) => Enumerable.Repeat(row, 1 + (i % 3)))];
        double[] outcome = [.. Outcome.SelectMany((value, i) => Enumerable.Repeat(value, 1 + (i % 3)))];
        var options = new DriverOptions { Weights = [.. Enumerable.Range(0, 7).Select(i => 1.0 + (i % 3))] };
        var weighted = KeyDrivers.Of(["speed", "price"], Ratings, Outcome, options);
        var plain = KeyDrivers.Of(["speed", "price"], repeated, outcome);
        weighted.RSquared.Should().BeApproximately(plain.RSquared, 1e-12);
        for (int i = 0; i < 2; i++)
        {
            weighted.Drivers[i].Importance.Should().BeApproximately(plain.Drivers[i].Importance, 1e-12);
            weighted.Drivers[i].Coefficient.Should().BeApproximately(plain.Drivers[i].Coefficient, 1e-12);
            weighted.Drivers[i].Correlation.Should().BeApproximately(plain.Drivers[i].Correlation, 1e-12);
        }
        // 1, 2, 3, 1, 2, 3, 1: 13² / 29.
        weighted.EffectiveRespondents.Should().BeApproximately(169.0 / 29, 1e-14);
        plain.EffectiveRespondents.Should().Be(13);
        (weighted.Respondents, weighted.Options).Should().Be((7, options));
    }

    [Fact]
    public void Who_has_no_weight_is_as_if_not_asked()
    {
        double[][] more =
        [
            [1e6, -1e6],
            .. Ratings,
            [3, 3],
        ];
        var options = new DriverOptions { Weights = [0, 1, 1, 1, 1, 1, 1, 1, 0] };
        var weighted = KeyDrivers.Of(["speed", "price"], more, [1e6, .. Outcome, -50], options);
        var plain = KeyDrivers.Of(["speed", "price"], Ratings, Outcome);
        weighted.Drivers[0].Importance.Should().BeApproximately(plain.Drivers[0].Importance, 1e-12);
        weighted.Drivers[1].Importance.Should().BeApproximately(plain.Drivers[1].Importance, 1e-12);
    }

    [Fact]
    public void Limits_hold_the_importance_and_widen_with_the_confidence()
    {
        KeyDrivers Of(double confidence, ulong seed = 3) =>
            KeyDrivers.Of(
                ["speed", "price"],
                [.. Enumerable.Range(0, 60).Select(i => new double[] { i % 7, i * 3 % 5 })],
                [.. Enumerable.Range(0, 60).Select(i => (i % 7) + (i * i % 4.0))],
                new DriverOptions
                {
                    Samples = 400,
                    Seed = seed,
                    Confidence = confidence,
                }
            );
        var wide = Of(0.95).Drivers[0];
        var narrow = Of(0.5).Drivers[0];
        wide.Lower.Should().BeLessThan(narrow.Lower!.Value);
        narrow.Lower.Should().BeLessThan(wide.Importance);
        narrow.Upper.Should().BeGreaterThan(wide.Importance);
        wide.Upper.Should().BeGreaterThan(narrow.Upper!.Value);
        Of(0.95).Drivers.Should().Equal(Of(0.95).Drivers);
        Of(0.95, 4).Drivers[0].Lower.Should().NotBe(wide.Lower);
        Of(0.95).Explain().ToText(Language.English).Should().Contain("Limits");
        KeyDrivers.Of(["speed", "price"], Ratings, Outcome).Drivers[0].Lower.Should().BeNull();
    }

    [Fact]
    public void Samples_that_decide_nothing_are_counted_and_too_many_leave_no_limits()
    {
        // One person alone differs in the driver: a sample without that person, (1 − 1/4)⁴ = 32 % of them, has a constant driver.
        var few = KeyDrivers.Of(
            ["a"],
            [
                [0],
                [0],
                [0],
                [1],
            ],
            [1, 2, 3, 5],
            new DriverOptions { Samples = 2000 }
        );
        few.FailedSamples.Should().BeInRange(500, 780);
        few.Drivers[0].Lower.Should().NotBeNull();
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        void Refused(FaultCode code, string place, DriverOptions options) =>
            Refusal.Of(code, place, () => KeyDrivers.Of(["speed", "price"], Ratings, Outcome, options));
        Refused(FaultCode.LengthMismatch, "options.Weights", new() { Weights = [1, 2] });
        Refused(FaultCode.InvalidArgument, "options.Weights[1]", new() { Weights = [1, -1, 1, 1, 1, 1, 1] });
        Refused(FaultCode.ZeroDenominator, "options.Weights", new() { Weights = [0, 0, 0, 0, 0, 0, 0] });
        Refused(FaultCode.InvalidArgument, "options.Samples", new() { Samples = 99 });
        Refused(FaultCode.InvalidArgument, "options.Samples", new() { Samples = -1 });
        Refused(FaultCode.InvalidArgument, "options.Confidence", new() { Confidence = 1 });
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var stop = () => KeyDrivers.Of(["speed", "price"], Ratings, Outcome, new() { Samples = 100 }, stopped.Token);
        stop.Should().Throw<OperationCanceledException>();
        new DriverOptions { Weights = [1, 2] }
            .Should()
            .Be(new DriverOptions { Weights = [1, 2] });
        new DriverOptions { Weights = [1, 2] }
            .Should()
            .NotBe(new DriverOptions { Weights = [2, 1] });
    }

    private static double RSquared(params int[] columns)
    {
        double[] predictors = [.. Ratings.SelectMany(row => columns.Select(column => row[column]))];
        return LinearRegression.Of(predictors, columns.Length, Outcome).RSquared!.Value;
    }
}
