using Ops.Domain.Numerics;
using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks.Quantities;

public sealed class FitProbabilityTests
{
    private static readonly double[] Losses = [0.02, 0.11, 0.13, 0.27, 0.31, 0.38, 0.44, 0.46, 0.71, 0.93];

    /// <summary>A law that is given, not fitted: Kolmogorov's exact p-value (FitTest) is what the samples estimate; 4 standard errors of 9,999 draws.</summary>
    [Fact]
    public void Without_a_fitted_parameter_it_is_the_p_value_of_the_tables()
    {
        var law = new Uniform(0, 1);
        double exact = FitTest.KolmogorovSmirnov(Losses, law).PValue;
        var found = FitProbability.Of(Losses, _ => law, 0, 7, 9_999);
        found.Kolmogorov.Should().BeApproximately(exact, 4 * Math.Sqrt(exact * (1 - exact) / 9_999));
        found.Samples.Should().Be(9_999);
        found.Seed.Should().Be(7);
        found.Fit.Should().Be(GoodnessOfFit.Of(Losses, law, 0));
    }

    /// <summary>H. W. Lilliefors 1969: with the mean fitted, distances are shorter than the table for a given law says.</summary>
    [Fact]
    public void A_fitted_parameter_makes_the_same_distance_less_likely()
    {
        double[] losses = [.. Losses.Select(loss => 1 + loss)];
        double mean = losses.Average();
        var fitted = FitProbability.Of(losses, sample => new Exponential(1 / sample.Average()), 1, 3, 999);
        double table = FitTest.KolmogorovSmirnov(losses, new Exponential(1 / mean)).PValue;
        fitted.Kolmogorov.Should().BeLessThan(table);
    }

    [Fact]
    public void Losses_far_from_the_law_are_farther_than_every_sample()
    {
        double[] losses = [.. Enumerable.Range(0, 60).Select(i => i < 30 ? 1 + (i / 1000.0) : 9 + (i / 1000.0))];
        var found = FitProbability.Of(losses, sample => GammaFit.Of(sample).Law, 2, 1, 199);
        found.Kolmogorov.Should().Be(1.0 / 200);
        found.AndersonDarling.Should().Be(1.0 / 200);
    }

    [Fact]
    public void Samples_as_far_as_the_losses_count_among_the_far_ones()
    {
        // One loss in the middle of the law fitted to it: every sample lies as far as it, ½.
        var found = FitProbability.Of([7], sample => new Uniform(sample[0] - 1, sample[0] + 1), 1, 1, 99);
        found.Fit.KolmogorovDistance.Should().Be(0.5);
        found.Kolmogorov.Should().Be(1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_one_others()
    {
        FitProbability Of(ulong seed) => FitProbability.Of(Losses, sample => WeibullFit.Of(sample).Law, 2, seed, 499);
        Of(5).Should().Be(Of(5));
        Of(5).Kolmogorov.Should().NotBe(Of(6).Kolmogorov);
    }

    [Fact]
    public void A_loss_outside_of_the_law_has_no_distance_in_the_tails()
    {
        var found = FitProbability.Of([0.5, 2], _ => new Uniform(0, 1), 0, 1, 99);
        found.AndersonDarling.Should().BeNull();
        found.Kolmogorov.Should().BeInRange(0.01, 1);
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        Func<double[], IContinuousDistribution> fit = _ => new Uniform(0, 1);
        ((Action)(() => FitProbability.Of([], fit, 0, 1))).Refuses(FaultCode.EmptyInput, "losses");
        ((Action)(() => FitProbability.Of(Losses, null!, 0, 1))).Refuses(FaultCode.InvalidArgument, "fit");
        ((Action)(() => FitProbability.Of(Losses, _ => null!, 0, 1))).Refuses(FaultCode.InvalidArgument, "fit");
        ((Action)(() => FitProbability.Of(Losses, fit, -1, 1))).Refuses(FaultCode.InvalidArgument, "parameters");
        ((Action)(() => FitProbability.Of(Losses, fit, 0, 1, 98))).Refuses(FaultCode.InvalidArgument, "samples");
        FitProbability.Of(Losses, fit, 0, 1, 99).Samples.Should().Be(99);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        ((Action)(() => FitProbability.Of(Losses, fit, 0, 1, 99, stopped.Token))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void It_tells_how_it_was_drawn()
    {
        var found = FitProbability.Of(Losses, _ => new Uniform(0, 1), 0, 42, 99);
        found
            .Explain()
            .ToText(Language.English)
            .Should()
            .Contain("99 samples drawn and fitted anew, seed 42")
            .And.Contain("Akaike criterion");
        found.Explain().ToText(Language.Chinese).Should().Contain("种子 42");
    }
}
