using Ops.Domain.Processes;

namespace OperatingReview.Reading;

/// <summary>What is promised for a kind of request, who answers for it, and the measure that reports it.</summary>
internal sealed record ServiceDefinition(ServicePromise Promise, string Unit, string? Measure);
