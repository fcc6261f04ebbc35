namespace Ops.Domain.Processes;

/// <summary>A case on its way through a simulated process. Times are ticks.</summary>
internal struct CaseState
{
    public long Entered;

    /// <summary>The stream of random numbers of the case, which depends on its class and number alone.</summary>
    public ulong Stream;

    /// <summary>The numbers of the stream that are at hand.</summary>
    public CaseDraws Draws;

    /// <summary>How many steps it has begun.</summary>
    public ulong Visits;

    public int Class;
    public int Step;

    /// <summary>The shift that works on it.</summary>
    public int Shift;

    /// <summary>Counts interruptions, so that the end planned before one is known to be void; never goes back.</summary>
    public int Stamp;

    /// <summary>What is left of the work on the step.</summary>
    public long Work;

    public long WaitsSince;
    public long Started;
    public long Ends;

    /// <summary>The place in the order of coming to the pool.</summary>
    public long Order;

    public long Waited;

    /// <summary>The number that decides where it goes after the step.</summary>
    public double Turn;
}
