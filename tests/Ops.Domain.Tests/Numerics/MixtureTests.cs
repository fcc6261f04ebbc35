using CsCheck;
using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public sealed class MixtureTests
{
    [Fact]
    public void Two_uniform_laws_mix_by_hand()
    {
        // Half on 0 to 1, half on 2 to 3: mean 1.5, variance 1/12 + 1, symmetric.
        var mixture = new Mixture(new MixtureComponent(0.5, new Uniform(0, 1)), new MixtureComponent(0.5, new Uniform(2, 3)));
        mixture.Mean.Should().Be(1.5);
        mixture.Variance.Should().BeApproximately(13.0 / 12, 1e-15);
        mixture.Skewness.Should().BeApproximately(0, 1e-15);
        (mixture.Minimum, mixture.Maximum).Should().Be((0.0, 3.0));
        mixture.Quantile(0.25).Should().BeApproximately(0.5, 1e-13);
        mixture.Quantile(0.5).Should().BeApproximately(1, 1e-13);
        mixture.UpperQuantile(0.125).Should().BeApproximately(2.75, 1e-13);
        mixture.Cdf(1.7).Should().Be(0.5);
        mixture.Survival(2.5).Should().Be(0.25);
    }

    [Fact]
    public void A_third_moment_is_that_of_all_parts()
    {
        // 0 with 0.9 and 10 with 0.1, as counts that are sure: mean 1, variance 9, third moment 0.1 · 729 − 0.9 = 72.
        var mixture = new Mixture(new MixtureComponent(0.9, new Binomial(10, 0)), new MixtureComponent(0.1, new Binomial(10, 1)));
        mixture.Variance.Should().BeApproximately(9, 1e-14);
        mixture.Skewness.Should().BeApproximately(72.0 / 27, 1e-14);
        mixture.Quantile(0.9).Should().Be(0);
        mixture.Quantile(0.91).Should().Be(10);
    }

    [Fact]
    public void One_infinite_moment_is_infinite_in_the_mixture()
    {
        var mixture = new Mixture(new MixtureComponent(0.99, new Gamma(1, 1)), new MixtureComponent(0.01, new Lomax(1.5, 1)));
        mixture.Mean.Should().BeApproximately(0.99 + 0.02, 1e-15);
        mixture.Variance.Should().BeNull();
        mixture.Skewness.Should().BeNull();
        mixture.Maximum.Should().BeNull();
    }

    [Fact]
    public void Weights_must_be_positive_and_sum_to_one()
    {
        Refusal.Of(() => _ = new Mixture(), FaultCode.EmptyInput, "components");
        Refusal.Of(() => _ = new Mixture(new MixtureComponent(0.9, new Gamma(1, 1))), FaultCode.InvalidArgument, "components");
        Refusal.Of(() => _ = new MixtureComponent(0, new Gamma(1, 1)), FaultCode.InvalidArgument, "weight");
        new Mixture(new MixtureComponent(1 + 5e-10, new Gamma(1, 1))).Components.Should().HaveCount(1);
    }

    [Fact]
    public void Equal_mixtures_are_equal()
    {
        Mixture Make(double scale) => new(new MixtureComponent(1, new Gamma(1, scale)));
        Make(2).Should().Be(Make(2));
        Make(2).GetHashCode().Should().Be(Make(2).GetHashCode());
        Make(2).Should().NotBe(Make(3));
    }

    [Fact]
    public void Quantiles_lie_where_the_function_passes_for_all_mixtures() =>
        Gen.Select(Gen.Double[0.05, 0.95], Gen.Double[-1, 3], Gen.Double[0.2, 5], Gen.Double[1e-6, 1 - 1e-6])
            .Sample(
                (weight, mean, shape, p) =>
                {
                    var mixture = new Mixture(
                        new MixtureComponent(weight, new LogNormal(mean, 0.5)),
                        new MixtureComponent(1 - weight, new Gamma(shape, 2))
                    );
                    double x = mixture.Quantile(p);
                    mixture.Cdf(x).Should().BeApproximately(p, 1e-12);
                }
            );
}
