using Ops.Domain.Reviews;

namespace Ops.Domain.Tests.Reviews;

/// <summary>The small organisations of these tests are reviewed for 2021, the year after 2020 and before 2022.</summary>
internal static class In2021
{
    public static ImmutableArray<ReviewPeriod> Periods { get; } = ["2018", "2019", "2020", "2021", "2022"];

    public static OperatingReview Review(OperatingModel model, ReviewOptions? options = null) => OperatingReview.Of(model, "2021", options);

    /// <summary>A measure with the actuals of the years from 2018 on, the target and the estimate of 2021, and the target of 2022.</summary>
    public static MeasureFigure[] Figures(decimal[] actuals, decimal? target, decimal? estimate, decimal? next) =>
        [
            .. actuals.Select((value, i) => new MeasureFigure($"{2018 + i}", actual: value)),
            new MeasureFigure("2021", target: target, estimate: estimate),
            new MeasureFigure("2022", target: next),
        ];
}
