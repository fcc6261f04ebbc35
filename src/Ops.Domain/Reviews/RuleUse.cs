using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>A rule that the review applied, and how often it found something: a rule that found nothing is shown, too.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Version">The rule's version.</param>
/// <param name="Severity">The severity of what it finds.</param>
/// <param name="Name">What it looks for.</param>
/// <param name="Findings">How many findings it made.</param>
public sealed record RuleUse(string Rule, int Version, Severity Severity, Phrase Name, int Findings);
