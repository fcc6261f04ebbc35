namespace Ops.Domain.Processes;

/// <summary>What a rule demands of a case.</summary>
public enum ProcessRuleKind
{
    /// <summary>After each a there is a b.</summary>
    Response,

    /// <summary>After each a there is a b before the next a.</summary>
    AlternateResponse,

    /// <summary>The event after each a is a b.</summary>
    ChainResponse,

    /// <summary>Before each b there is an a.</summary>
    Precedence,

    /// <summary>Response and precedence.</summary>
    Succession,

    /// <summary>A case with an a has a b.</summary>
    RespondedExistence,

    /// <summary>A case has both or neither.</summary>
    CoExistence,

    /// <summary>A case does not have both.</summary>
    NotCoExistence,

    /// <summary>A case has at least n times a.</summary>
    Existence,

    /// <summary>A case has at most n times a.</summary>
    Absence,

    /// <summary>A case has exactly n times a.</summary>
    Exactly,

    /// <summary>A case starts with a.</summary>
    Init,

    /// <summary>A case ends with a.</summary>
    End,

    /// <summary>From each a to the first later b there is at most a given time (最长时限).</summary>
    MaximumTime,

    /// <summary>No one does both a and b in a case (四眼原则).</summary>
    FourEyes,

    /// <summary>Who does a does b in a case.</summary>
    SameResource,

    /// <summary>No one does two of the activities in a case (职责分离).</summary>
    Segregation,
}
