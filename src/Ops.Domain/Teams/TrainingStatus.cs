using NodaTime;

namespace Ops.Domain.Teams;

/// <summary>Who had how much training, and whose certificates hold.</summary>
public sealed class TrainingStatus : IExplainable
{
    private TrainingStatus() { }

    /// <summary>Hours of completed training in the window, in input order of the people.</summary>
    public ImmutableArray<PersonHours> Hours { get; private init; }

    /// <summary>All these hours.</summary>
    public decimal TotalHours { get; private init; }

    /// <summary>Who has fewer hours than the target; ordinal.</summary>
    public ImmutableArray<string> BelowTarget { get; private init; }

    /// <summary>Per person (input order) and required certificate (ordinal): the one that lasts longest.</summary>
    public ImmutableArray<CertificateStatus> Certificates { get; private init; }

    /// <summary>The share of required certificates that are valid or expiring; null when nothing is required.</summary>
    public double? Compliance { get; private init; }

    /// <summary>Who has all that is required; ordinal.</summary>
    public ImmutableArray<string> CompliantPeople { get; private init; }

    /// <summary>How many required certificates are in a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: not a state.</exception>
    public int Count(CertificateState state)
    {
        Guard.Defined(state, nameof(state));
        return Certificates.Count(row => row.State == state);
    }

    /// <summary>Reads the training of a team. What is dated after <paramref name="asOf"/> is not known yet.</summary>
    /// <param name="people">At least one person, each id once.</param>
    /// <param name="requirements">What roles ask for, each pair once; empty when nothing is asked for.</param>
    /// <param name="certificates">What was issued; empty when nothing was.</param>
    /// <param name="sessions">What was attended; empty when nothing was.</param>
    /// <param name="from">The first day of the window of hours.</param>
    /// <param name="asOf">The last day of the window, on which certificates are looked at.</param>
    /// <param name="options">Warning and target; null for the defaults.</param>
    /// <returns>The status.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: nobody; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: a person not in the
    /// list; <see cref="FaultCode.InvalidArgument"/>: negative hours, days or target; <see cref="FaultCode.NotOrdered"/>: a certificate that ends
    /// before it starts, a window that does.
    /// </exception>
    public static TrainingStatus Of(
        ReadOnlySpan<StaffMember> people,
        ReadOnlySpan<CertificateRequirement> requirements,
        ReadOnlySpan<Certificate> certificates,
        ReadOnlySpan<TrainingSession> sessions,
        LocalDate from,
        LocalDate asOf,
        TrainingOptions? options = null
    )
    {
        options ??= new TrainingOptions();
        Guard.NotEmpty(people, nameof(people));
        var index = Ids.Index(people, person => person.Id, nameof(people));
        Ids.Unique(requirements, requirement => requirement, nameof(requirements));
        Check(certificates, sessions, index, from, asOf, options);
        decimal[] hours = new decimal[people.Length];
        foreach (var session in sessions)
            hours[index[session.Person]] += session.IsCompleted && session.Date >= from && session.Date <= asOf ? session.Hours : 0;
        var rows = StatusOf(people, requirements, certificates, asOf, options.WarnDays);
        var names = people.ToArray();
        return new TrainingStatus
        {
            Hours = [.. names.Select((person, i) => new PersonHours(person.Id, hours[i]))],
            TotalHours = hours.Sum(),
            BelowTarget =
            [
                .. names.Where((_, i) => hours[i] < options.TargetHours).Select(person => person.Id).Order(StringComparer.Ordinal),
            ],
            Certificates = rows,
            Compliance = Amounts.Ratio(rows.Count(Holds), rows.Length),
            CompliantPeople =
            [
                .. names
                    .Select(person => person.Id)
                    .Except(rows.Where(row => !Holds(row)).Select(row => row.Person))
                    .Order(StringComparer.Ordinal),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Certificate compliance", "证书合规率"),
            Compliance,
            Phrase.Of($"{Certificates.Count(Holds)} / {Certificates.Length}"),
            default,
            [
                .. Certificates
                    .Where(row => !Holds(row))
                    .Select(row => Explanation.Of(Phrase.Of($"{row.Person}: {row.Certificate}"), Word(row))),
                Explanation.Of(new Phrase("Hours of training", "培训学时"), TotalHours),
            ]
        );

    private static Phrase Word(CertificateStatus row) =>
        row.State == CertificateState.Missing ? new Phrase("missing", "缺失") : new Phrase("expired", "已过期");

    private static bool Holds(CertificateStatus row) => row.State is CertificateState.Valid or CertificateState.Expiring;

    private static void Check(
        ReadOnlySpan<Certificate> certificates,
        ReadOnlySpan<TrainingSession> sessions,
        Dictionary<string, int> people,
        LocalDate from,
        LocalDate asOf,
        TrainingOptions options
    )
    {
        const string remedy = "list the person";
        for (int i = 0; i < certificates.Length; i++)
            Ids.At(people, Guard.NotNull(certificates[i], nameof(certificates)).Person, Guard.At(nameof(certificates), i), remedy);
        for (int i = 0; i < sessions.Length; i++)
            Ids.At(people, Guard.NotNull(sessions[i], nameof(sessions)).Person, Guard.At(nameof(sessions), i), remedy);
        for (int i = 0; i < sessions.Length; i++)
            Amounts.NotNegative(sessions[i].Hours, Guard.At(nameof(sessions), i));
        Amounts.NotNegative(options.WarnDays, "options.warnDays");
        Amounts.NotNegative(options.TargetHours, "options.targetHours");
        for (int i = 0; i < certificates.Length; i++)
        {
            if (certificates[i].Expires is { } end && end < certificates[i].Issued)
                throw Faults.NotOrdered(
                    Guard.At(nameof(certificates), i),
                    $"it expires on {Figures.Text(end)}, before its issue on {Figures.Text(certificates[i].Issued)}",
                    "give a last day that is not before the day of issue"
                );
        }
        if (asOf < from)
            throw Faults.NotOrdered(
                nameof(from),
                $"{Figures.Text(from)} is after {Figures.Text(asOf)}",
                "give a window from first to last day"
            );
    }

    private static ImmutableArray<CertificateStatus> StatusOf(
        ReadOnlySpan<StaffMember> people,
        ReadOnlySpan<CertificateRequirement> requirements,
        ReadOnlySpan<Certificate> certificates,
        LocalDate asOf,
        int warnDays
    )
    {
        var needs = requirements
            .ToArray()
            .GroupBy(need => need.Role, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(need => need.Certificate).Order(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal
            );
        var longest = new Dictionary<(string Person, string Name), Certificate>();
        foreach (var certificate in certificates)
        {
            if (certificate.Issued > asOf)
                continue;
            var key = (certificate.Person, certificate.Name);
            if (!longest.TryGetValue(key, out var best) || Last(certificate) > Last(best))
                longest[key] = certificate;
        }
        var rows = ImmutableArray.CreateBuilder<CertificateStatus>();
        foreach (var person in people)
        {
            foreach (string name in needs.GetValueOrDefault(person.Role, []))
                rows.Add(StatusOf(person.Id, name, longest.GetValueOrDefault((person.Id, name)), asOf, warnDays));
        }
        return rows.ToImmutable();
    }

    private static LocalDate Last(Certificate certificate) => certificate.Expires ?? LocalDate.MaxIsoValue;

    private static CertificateStatus StatusOf(string person, string name, Certificate? certificate, LocalDate asOf, int warnDays)
    {
        int? left = certificate?.Expires is { } end ? Period.DaysBetween(asOf, end) : null;
        var state =
            certificate is null ? CertificateState.Missing
            : left < 0 ? CertificateState.Expired
            : left <= warnDays ? CertificateState.Expiring
            : CertificateState.Valid;
        return new CertificateStatus(person, name, state, certificate?.Expires, left);
    }
}
