namespace Ops.Domain.Processes;

/// <summary>Where the time of a case, or of all cases, goes. Seconds.</summary>
public sealed record CaseTimes
{
    internal CaseTimes(string name, double leadSeconds, double touchSeconds, double processingSeconds, double waitingSeconds)
    {
        Name = name;
        LeadSeconds = leadSeconds;
        TouchSeconds = touchSeconds;
        ProcessingSeconds = processingSeconds;
        WaitingSeconds = waitingSeconds;
    }

    /// <summary>The case; <c>""</c> for all cases.</summary>
    public string Name { get; }

    /// <summary>From the first start to the last completion.</summary>
    public double LeadSeconds { get; }

    /// <summary>In which something was done: overlaps counted once.</summary>
    public double TouchSeconds { get; }

    /// <summary>The sum over the events: overlaps counted as often as they occur.</summary>
    public double ProcessingSeconds { get; }

    /// <summary>Lead less touch.</summary>
    public double WaitingSeconds { get; }

    /// <summary>Touch / lead; null if there is no lead time.</summary>
    public double? FlowEfficiency => LeadSeconds > 0 ? TouchSeconds / LeadSeconds : null;
}
