namespace Ops.Domain.Processes;

/// <summary>An activity that approves something, and what follows it directly when it refuses.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class ApprovalStep
{
    /// <summary>Names an approval.</summary>
    /// <param name="activity">The activity that approves.</param>
    /// <param name="refusals">The activities that follow a refusal directly; none if the log does not show refusals at all.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name.</exception>
    public ApprovalStep(string activity, params ReadOnlySpan<string> refusals)
    {
        Activity = Guard.NotBlank(activity, nameof(activity));
        for (int i = 0; i < refusals.Length; i++)
            Guard.NotBlank(refusals[i], Guard.At(nameof(refusals), i));
        Refusals = [.. refusals];
    }

    /// <summary>The activity that approves.</summary>
    public string Activity { get; }

    /// <summary>The activities that follow a refusal directly.</summary>
    public ImmutableArray<string> Refusals { get; }
}
