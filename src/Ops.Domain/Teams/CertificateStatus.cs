using NodaTime;

namespace Ops.Domain.Teams;

/// <summary>One person's required certificate in a <see cref="TrainingStatus"/>.</summary>
/// <param name="Person">Who.</param>
/// <param name="Certificate">Which certificate.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Expires">Its last day; null when it lasts for ever or is missing.</param>
/// <param name="DaysLeft">Days until the last one, below 0 when it is over; null when it lasts for ever or is missing.</param>
public sealed record CertificateStatus(string Person, string Certificate, CertificateState State, LocalDate? Expires, int? DaysLeft);
