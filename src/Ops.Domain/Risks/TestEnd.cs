namespace Ops.Domain.Risks;

/// <summary>What ended the observation of failures.</summary>
public enum TestEnd
{
    /// <summary>The time was over.</summary>
    Time = 0,

    /// <summary>The last failure.</summary>
    Failure,
}
