namespace Ops.Domain.Customers;

/// <summary>A fact: how much feedback came in a period, whatever it was about.</summary>
/// <remarks>Two are equal when both parts are. <c>default</c> is a period without a name and feedback.</remarks>
public readonly record struct FeedbackPeriod
{
    private readonly string? _period;

    /// <summary>Creates a period.</summary>
    /// <param name="period">Its name.</param>
    /// <param name="responses">How many pieces of feedback came in it; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name, a negative number.</exception>
    public FeedbackPeriod(string period, long responses)
    {
        _period = Guard.NotBlank(period, nameof(period));
        Responses = Guard.InRange(responses, 0, long.MaxValue, nameof(responses));
    }

    /// <summary>Its name.</summary>
    public string Period => _period ?? "";

    /// <summary>How many pieces of feedback came in it.</summary>
    public long Responses { get; }
}
