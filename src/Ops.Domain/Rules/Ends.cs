namespace Ops.Domain.Rules;

/// <summary>Which ends belong to an interval.</summary>
public enum Ends
{
    /// <summary>Both: <c>[a..b]</c>.</summary>
    Closed = 0,

    /// <summary>The lower one: <c>[a..b)</c>.</summary>
    ClosedOpen,

    /// <summary>The upper one: <c>(a..b]</c>.</summary>
    OpenClosed,

    /// <summary>None: <c>(a..b)</c>.</summary>
    Open,
}
