namespace Ops.Domain.Goals;

/// <summary>Where a plan leaves the rules of a school.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Subject">The objective or perspective that it is about.</param>
/// <param name="Meaning">What is wrong, in both languages.</param>
public readonly record struct ProfileFinding(string Rule, string Subject, Phrase Meaning);
