namespace Ops.Domain.Processes;

/// <summary>Where the time of a case, or of all cases, goes. Seconds.</summary>
/// <param name="Name">The case; <c>""</c> for all cases.</param>
/// <param name="LeadSeconds">From the first start to the last completion.</param>
/// <param name="TouchSeconds">In which something was done: overlaps counted once.</param>
/// <param name="ProcessingSeconds">The sum over the events: overlaps counted as often as they occur.</param>
/// <param name="WaitingSeconds">Lead less touch.</param>
public readonly record struct CaseTimes(
    string Name,
    double LeadSeconds,
    double TouchSeconds,
    double ProcessingSeconds,
    double WaitingSeconds
)
{
    /// <summary>Touch / lead; null if there is no lead time.</summary>
    public double? FlowEfficiency => LeadSeconds > 0 ? TouchSeconds / LeadSeconds : null;
}
