namespace Ops.Domain;

/// <summary>One thing that is wrong with the input: what, where, and what to do about it.</summary>
/// <param name="Code">The kind of fault, from the closed list.</param>
/// <param name="Place">Where it is: a parameter, an index, a key, a row and column, a period. For example <c>weights[3]</c>.</param>
/// <param name="Message">What is wrong, with the offending value in it.</param>
/// <param name="Remedy">What the caller can do.</param>
public sealed record Fault(FaultCode Code, string Place, string Message, string Remedy)
{
    /// <summary>The fault on one line: code, place, message and remedy.</summary>
    /// <returns>For example <c>zero-denominator at weights: the weights sum to 0; give at least one positive weight</c>.</returns>
    public override string ToString() => $"{Code.ToText()} at {Place}: {Message}; {Remedy}";
}
