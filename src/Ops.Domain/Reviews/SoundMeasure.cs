namespace Ops.Domain.Reviews;

/// <summary>A measure with its sound figures in order of time.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Figures">The figures, each with the place of its period, oldest first.</param>
internal sealed record SoundMeasure(ReviewMeasure Measure, ImmutableArray<(int Period, MeasureFigure Figure)> Figures);
