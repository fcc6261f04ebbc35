namespace Ops.Domain.Processes;

/// <summary>How one step of a value stream fares at the pace of demand.</summary>
/// <remarks>Two are equal when all their figures are.</remarks>
public sealed record ValueStreamStepFigures
{
    internal ValueStreamStepFigures(ValueStreamStep step, double waitBefore, bool meetsTakt)
    {
        Step = step;
        WaitBefore = waitBefore;
        MeetsTakt = meetsTakt;
    }

    /// <summary>The step.</summary>
    public ValueStreamStep Step { get; }

    /// <summary>The time that a piece waits before the step: as given, or inventory · takt.</summary>
    public double WaitBefore { get; }

    /// <summary>Whether its effective cycle is within the takt.</summary>
    public bool MeetsTakt { get; }
}
