namespace Ops.Domain.Reviews;

/// <summary>How grave the kind of thing is that a rule finds. Ordered: a greater severity is graver.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info = 0,

    /// <summary>To be looked at.</summary>
    Minor,

    /// <summary>To be acted on.</summary>
    Major,

    /// <summary>To be acted on first.</summary>
    Critical,
}
