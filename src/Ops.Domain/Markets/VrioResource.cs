namespace Ops.Domain.Markets;

/// <summary>The four questions asked of a resource or capability, in this order.</summary>
/// <param name="Id">Its name, unique in the list.</param>
/// <param name="IsValuable">Does it seize an opportunity or ward off a threat?</param>
/// <param name="IsRare">Do few rivals have it?</param>
/// <param name="IsInimitable">Is it costly to imitate or to replace?</param>
/// <param name="IsOrganized">Is the firm organised to make use of it?</param>
public sealed record VrioResource(string Id, bool IsValuable, bool IsRare, bool IsInimitable, bool IsOrganized);
