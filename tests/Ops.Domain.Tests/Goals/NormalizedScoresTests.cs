using Ops.Domain.Goals;

namespace Ops.Domain.Tests.Goals;

public class NormalizedScoresTests
{
    // 2, 4, 5: mean 11/3, s² = (25/9 + 1/9 + 16/9)/2 = 7/3; norm √45.
    [Theory]
    [InlineData(NormalizationMethod.MinMax, Direction.HigherIsBetter, 0, 2.0 / 3, 1)]
    [InlineData(NormalizationMethod.MinMax, Direction.LowerIsBetter, 1, 1.0 / 3, 0)]
    [InlineData(NormalizationMethod.Maximum, Direction.HigherIsBetter, 0.4, 0.8, 1)]
    [InlineData(NormalizationMethod.Maximum, Direction.LowerIsBetter, 1, 0.5, 0.4)]
    [InlineData(NormalizationMethod.Sum, Direction.HigherIsBetter, 2.0 / 11, 4.0 / 11, 5.0 / 11)]
    [InlineData(NormalizationMethod.Sum, Direction.LowerIsBetter, 10.0 / 19, 5.0 / 19, 4.0 / 19)] // 1/2, 1/4, 1/5 of 19/20
    [InlineData(NormalizationMethod.Vector, Direction.HigherIsBetter, 0.29814239699997197, 0.5962847939999439, 0.7453559924999299)]
    [InlineData(NormalizationMethod.Vector, Direction.LowerIsBetter, 0.701857603000028, 0.4037152060000561, 0.25464400750007006)]
    [InlineData(NormalizationMethod.ZScore, Direction.HigherIsBetter, -1.0910894511799618, 0.2182178902359924, 0.8728715609439696)]
    [InlineData(NormalizationMethod.ZScore, Direction.LowerIsBetter, 1.0910894511799618, -0.2182178902359924, -0.8728715609439696)]
    public void Figures_come_to_a_common_scale(NormalizationMethod method, Direction direction, double first, double second, double third)
    {
        var values = NormalizedScores.Of([2, 4, 5], method, direction).Values;
        values[0].Should().BeApproximately(first, 1e-15);
        values[1].Should().BeApproximately(second, 1e-15);
        values[2].Should().BeApproximately(third, 1e-15);
    }

    [Theory]
    [InlineData(NormalizationMethod.MinMax, Direction.HigherIsBetter, FaultCode.ZeroDenominator, 3, 3)]
    [InlineData(NormalizationMethod.ZScore, Direction.HigherIsBetter, FaultCode.ZeroDenominator, 3, 3)]
    [InlineData(NormalizationMethod.Maximum, Direction.HigherIsBetter, FaultCode.ZeroDenominator, 0, -3)]
    [InlineData(NormalizationMethod.Maximum, Direction.LowerIsBetter, FaultCode.ZeroDenominator, 0, 3)]
    [InlineData(NormalizationMethod.Sum, Direction.HigherIsBetter, FaultCode.ZeroDenominator, -3, 3)]
    [InlineData(NormalizationMethod.Sum, Direction.LowerIsBetter, FaultCode.ZeroDenominator, 0, 3)]
    [InlineData(NormalizationMethod.Vector, Direction.HigherIsBetter, FaultCode.ZeroDenominator, 0, 0)]
    [InlineData(NormalizationMethod.MinMax, Direction.WithinBand, FaultCode.InvalidArgument, 1, 2)]
    public void What_has_no_scale_is_refused(
        NormalizationMethod method,
        Direction direction,
        FaultCode code,
        double first,
        double second
    ) =>
        ((Action)(() => NormalizedScores.Of([first, second], method, direction)))
            .Should()
            .Throw<OpsException>()
            .Which.Code.Should()
            .Be(code);

    [Fact]
    public void One_figure_has_no_z_score() =>
        ((Action)(() => NormalizedScores.Of([1], NormalizationMethod.ZScore))).Refuses(FaultCode.InsufficientData, "values");
}
