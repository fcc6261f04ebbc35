using CsCheck;
using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

public class DecompositionTests
{
    // By hand: Q 10+10 → 30; volume q0·0.5·p0 = 5·2 + 5·4 = 30, mix (20−15)·2 + (10−15)·4 = −10, price 1·20 + 0 = 20.
    [Fact]
    public void Revenue_moves_by_volume_mix_price_new_and_discontinued_products()
    {
        var result = PriceVolumeMix.Of([
            new PriceVolumeRow("a", 10, 2, 20, 3),
            new PriceVolumeRow("b", 10, 4, 10, 4),
            new PriceVolumeRow("new", 0, 0, 5, 7),
            new PriceVolumeRow("gone", 4, 3, 0, 0),
        ]);

        result.Effects.Should().Be(new PriceVolumeEffects(30, -10, 20, 35, -12));
        result
            .Should()
            .BeEquivalentTo(
                new
                {
                    Base = 72m,
                    Current = 135m,
                    Total = 63m,
                }
            );
        result.Items[0].Effects.Should().Be(new PriceVolumeEffects(10, 10, 20, 0, 0));
        result.Items[3].Effects.Should().Be(new PriceVolumeEffects(0, 0, 0, 0, -12));
    }

    [Fact]
    public void Bad_rows_of_products_are_refused()
    {
        Refusal.Of(FaultCode.EmptyInput, "rows", () => PriceVolumeMix.Of([]));
        Refusal.Of(
            FaultCode.DuplicateKey,
            "rows",
            () => PriceVolumeMix.Of([new PriceVolumeRow("a", 1, 1, 1, 1), new PriceVolumeRow("a", 1, 1, 1, 1)])
        );
        Refusal.Of(FaultCode.InvalidArgument, "quantity", () => new PriceVolumeRow("a", 1, 1, -1, 1));
        Refusal.Of(FaultCode.InvalidArgument, "baseQuantity", () => new PriceVolumeRow("a", -1, 1, 1, 1));
    }

    // Both rates rise by 0.1 and yet the ratio falls, because the weight moves to the poor segment: 0.8·10/20+0.2·10/20 → 0.9·5/20+0.3·15/20.
    // Midpoint by hand: rate 0.375·0.1 + 0.625·0.1 = 0.1; change 0.45 − 0.5 = −0.05; so mix −0.15.
    [Fact]
    public void A_ratio_may_fall_although_every_segment_rises()
    {
        RatioSegment[] segments = [new("a", 8, 10, 4.5m, 5), new("b", 2, 10, 4.5m, 15)];

        var middle = RatioDecomposition.Of(segments);
        (middle.BaseRatio, middle.CurrentRatio, middle.Interaction).Should().Be((0.5, 0.45, 0.0));
        middle.Rate.Should().BeApproximately(0.1, 1e-15);
        middle.Mix.Should().BeApproximately(-0.15, 1e-15);

        // Base-weighted: rate 0.5·0.1·2 = 0.1, mix −0.25·0.3 + 0.25·(−0.3) = −0.15, interaction 0.
        var weighted = RatioDecomposition.Of(segments, RatioMethod.BaseWeighted);
        weighted
            .Segments[0]
            .Should()
            .BeEquivalentTo(
                new
                {
                    Rate = 0.05,
                    Mix = -0.075,
                    Interaction = -0.025,
                },
                o => o.Using<double>(c => c.Subject.Should().BeApproximately(c.Expectation, 1e-15)).WhenTypeIs<double>()
            );
    }

    [Fact]
    public void A_ratio_without_denominator_is_refused()
    {
        Refusal.Of(FaultCode.ZeroDenominator, "segment 'b'", () => RatioDecomposition.Of([new("a", 1, 1, 1, 1), new("b", 1, 1, 0, 0)]));
        Refusal.Of(FaultCode.ZeroDenominator, "segments", () => RatioDecomposition.Of([new("a", 1, 1, 1, 1), new("b", 1, -1, 1, 1)]));
        Refusal.Of(FaultCode.InvalidArgument, "method", () => RatioDecomposition.Of([new("a", 1, 1, 1, 1)], (RatioMethod)7));
    }

    /// <summary>Law: rate, mix and interaction sum to the change, whatever the order of segments.</summary>
    [Fact]
    public void The_effects_of_a_ratio_close() =>
        Gen.Select(Gen.Int[1, 50].Array[12], Gen.Bool)
            .Sample(
                (n, isMiddle) =>
                {
                    RatioSegment[] segments =
                    [
                        new("a", n[0], n[1], n[2], n[3]),
                        new("b", n[4], n[5], n[6], n[7]),
                        new("c", n[8], n[9], n[10], n[11]),
                    ];
                    var method = isMiddle ? RatioMethod.Midpoint : RatioMethod.BaseWeighted;
                    var result = RatioDecomposition.Of(segments, method);
                    Array.Reverse(segments);

                    (result.Rate + result.Mix + result.Interaction).Should().BeApproximately(result.Change, 1e-13);
                    RatioDecomposition.Of(segments, method).Segments.Reverse().Should().Equal(result.Segments);
                },
                iter: 200
            );

    // One segment, 2·3 → 4·3: only the first factor moved, so its effect is the whole change: 6, or 2 times.
    [Fact]
    public void The_one_factor_that_moved_has_the_whole_effect()
    {
        FactorSegment[] segments = [new("s", [2, 3], [4, 3])];

        var sum = Lmdi.Of(["a", "b"], segments);
        sum.Total.Should().Be(6);
        sum.Effects[0].Value.Should().BeApproximately(6, 1e-14);
        sum.Effects[1].Value.Should().Be(0);
        var product = Lmdi.Of(["a", "b"], segments, LmdiForm.Multiplicative);
        product.Total.Should().Be(2);
        product.Effects.Select(effect => effect.Value).Should().Equal([2, 1], (got, want) => Math.Abs(got - want) < 1e-14);
    }

    [Fact]
    public void Bad_factors_are_refused()
    {
        Refusal.Of(FaultCode.InvalidArgument, "current[1]", () => new FactorSegment("s", [1, 2], [1, 0]));
        Refusal.Of(FaultCode.LengthMismatch, "current", () => new FactorSegment("s", [1, 2], [1]));
        Refusal.Of(FaultCode.LengthMismatch, "segment 's'", () => Lmdi.Of(["a"], [new("s", [1, 2], [1, 2])]));
        Refusal.Of(FaultCode.DuplicateKey, "factors", () => Lmdi.Of(["a", "a"], [new("s", [1, 2], [1, 2])]));
        Refusal.Of(FaultCode.Overflow, "segment 's'", () => Lmdi.Of(["a", "b"], [new("s", [1e200, 1e200], [1, 2])]));
    }

    /// <summary>Laws: effects sum to the difference, or multiply to the quotient, also where almost nothing moved.</summary>
    [Fact]
    public void The_effects_of_factors_close() =>
        Gen.Double[0.1, 100]
            .Array[8]
            .Sample(n =>
            {
                FactorSegment[] segments = [new("x", [n[0], n[1]], [n[2], n[3]]), new("y", [n[4], n[5]], [n[6], n[5] * (1 + 1e-13)])];
                var sum = Lmdi.Of(["a", "b"], segments);
                sum.Effects.Sum(effect => effect.Value).Should().BeApproximately(sum.Current - sum.Base, 1e-10 * (sum.Current + sum.Base));
                var product = Lmdi.Of(["a", "b"], segments, LmdiForm.Multiplicative);
                (product.Effects[0].Value * product.Effects[1].Value / product.Total).Should().BeApproximately(1, 1e-9);
            });

    // City: bj 50→50, sh 50→20: the whole fall of 30 is in sh. Device: 40→28 and 60→42, an even fall: no surprise.
    [Fact]
    public void The_cause_is_where_the_shares_moved()
    {
        var result = RootCause.Of([
            new Dimension<ExpectedActual>("device", [new("phone", 40, 28), new("desk", 60, 42)]),
            new Dimension<ExpectedActual>("city", [new("bj", 50, 50), new("sh", 50, 20)]),
        ]);

        result.Candidates.Select(candidate => candidate.Dimension).Should().Equal("city", "device");
        result.Candidates[0].Elements.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Key = "sh", ExplanatoryPower = 1.0 });
        result.Candidates[1].Surprise.Should().Be(0);
        result.Candidates[1].Elements.Select(element => element.ExplanatoryPower).Should().Equal(0.4, 0.6);
    }

    [Fact]
    public void A_cause_needs_a_deviation_and_equal_totals()
    {
        Refusal.Of(
            FaultCode.ZeroDenominator,
            "dimensions",
            () => RootCause.Of([new Dimension<ExpectedActual>("d", [new("a", 1, 2), new("b", 2, 1)])])
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "dimension 'e'",
            () => RootCause.Of([new Dimension<ExpectedActual>("d", [new("a", 1, 2)]), new Dimension<ExpectedActual>("e", [new("a", 1, 3)])])
        );
        Refusal.Of(
            FaultCode.DuplicateKey,
            "dimension 'd'",
            () => RootCause.Of([new Dimension<ExpectedActual>("d", [new("a", 1, 2), new("a", 1, 2)])])
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.Top",
            () => RootCause.Of([new Dimension<ExpectedActual>("d", [new("a", 1, 2)])], new RootCauseOptions { Top = 0 })
        );
    }

    // 100 → 80, so even is −20 %: north 60 → 58 should have been 48 (excess 10), south 40 → 22 should have been 32 (−10).
    [Fact]
    public void A_driver_is_what_moved_more_than_an_even_share()
    {
        var result = Drivers.Of([new Dimension<AmountChange>("region", [new("north", 60, 58), new("south", 40, 22)])], top: 1);

        result.Change.Should().Be(-20);
        result.Dimensions[0].Score.Should().Be(10);
        result
            .Dimensions[0]
            .Elements.Select(element => (element.Key, element.Contribution, element.Share, element.Excess))
            .Should()
            .Equal(("north", -2m, 0.1, 10m), ("south", -18m, 0.9, -10m));
        result.Top.Should().ContainSingle().Which.Key.Should().Be("north");
    }

    [Fact]
    public void Drivers_of_a_ratio_close_in_every_dimension_also_with_segments_that_come_and_go()
    {
        var result = Drivers.Of([
            new Dimension<RatioSegment>("a", [new("x", 3, 6, 4, 8), new("y", 1, 4, 0, 0), new("z", 0, 0, 2, 3), new("none", 0, 0, 0, 0)]),
            new Dimension<RatioSegment>("b", [new("all", 4, 10, 6, 11)]),
        ]);

        result.Change.Should().BeApproximately((6 / 11m) - 0.4m, 1e-27m);
        foreach (var dimension in result.Dimensions)
            dimension.Elements.Sum(element => element.Contribution).Should().BeApproximately(result.Change, 1e-26m);
        result
            .Dimensions.Single(dimension => dimension.Name == "a")
            .Elements.Single(element => element.Key == "none")
            .Contribution.Should()
            .Be(0);
    }

    [Fact]
    public void Bad_dimensions_are_refused()
    {
        Refusal.Of(
            FaultCode.InvalidArgument,
            "dimension 'e'",
            () => Drivers.Of([new Dimension<AmountChange>("d", [new("a", 1, 2)]), new Dimension<AmountChange>("e", [new("a", 1, 3)])])
        );
        Refusal.Of(FaultCode.ZeroDenominator, "dimensions", () => Drivers.Of([new Dimension<AmountChange>("d", [new("a", 0, 2)])]));
        Refusal.Of(FaultCode.InvalidArgument, "element 'a'", () => Drivers.Of([new Dimension<RatioSegment>("d", [new("a", 1, 0, 1, 1)])]));
        Refusal.Of(FaultCode.InvalidArgument, "element 'a'", () => Drivers.Of([new Dimension<RatioSegment>("d", [new("a", 1, 1, 1, -1)])]));
        Refusal.Of(FaultCode.InvalidArgument, "top", () => Drivers.Of([new Dimension<AmountChange>("d", [new("a", 1, 2)])], top: 0));
    }
}
