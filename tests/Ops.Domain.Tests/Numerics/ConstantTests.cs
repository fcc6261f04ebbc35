using Ops.Domain.Numerics;

namespace Ops.Domain.Tests.Numerics;

public class ConstantTests
{
    [Fact]
    public void All_probability_lies_at_the_value()
    {
        var law = new Constant(3);
        (law.Mean, law.Variance, law.Skewness, law.Minimum, law.Maximum).Should().Be((3, 0, null, 3, 3));
        (law.Cdf(2.9), law.Cdf(3), law.Cdf(3.1)).Should().Be((0, 1, 1));
        (law.Survival(2.9), law.Survival(3)).Should().Be((1, 0));
        (law.Quantile(0.001), law.UpperQuantile(0.001)).Should().Be((3, 3));
        law.Should().Be(new Constant(3)).And.NotBe(new Constant(2));
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        Refusal.Of(() => _ = new Constant(double.NaN), FaultCode.InvalidArgument, "value");
        Refusal.Of(() => new Constant(1).Cdf(double.PositiveInfinity), FaultCode.InvalidArgument, "x");
        Refusal.Of(() => new Constant(1).Quantile(0), FaultCode.InvalidArgument, "p");
    }
}
