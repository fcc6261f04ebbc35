namespace Ops.Domain.Customers;

/// <summary>What a reopening does to the resolution clock.</summary>
public enum ReopeningRule
{
    /// <summary>The time before goes on counting; the time spent resolved does not.</summary>
    Continue = 0,

    /// <summary>The clock starts anew.</summary>
    Restart,
}
