using System.Collections.Immutable;
using NodaTime;
using Ops.Domain;
using Ops.Domain.Reviews;
using Ops.Domain.Teams;

namespace OperatingReview.Reading.Company;

/// <summary>Reads the people of units: their work, skills, certificates, coming and going, and pulse, as known on the day of the question.</summary>
internal sealed class CompanyTeams
{
    private readonly CompanyPeriod _period;
    private readonly List<CsvRow> _work;
    private readonly List<CsvRow> _staff;
    private readonly List<CsvRow> _skills;
    private readonly List<CsvRow> _levels;
    private readonly List<CsvRow> _certificates;
    private readonly List<CsvRow> _pulse;

    private CompanyTeams(string folder, Complaints complaints, CompanyPeriod period)
    {
        _period = period;
        _work = Rows("team-work.csv", "unit", "period", "volume", "minutes");
        _staff = Rows("staff.csv", "unit", "person", "role", "hired", "left", "voluntary");
        _skills = Rows("skills.csv", "unit", "skill", "name_en", "name_zh", "level", "people");
        _levels = Rows("skill-levels.csv", "person", "skill", "level");
        _certificates = Rows("certificates.csv", "role", "certificate", "name_en", "name_zh", "person", "issued", "expires");
        _pulse = Rows("pulse.csv", "unit", "day", "invited", "one", "two", "three", "four", "five");

        List<CsvRow> Rows(string file, params ReadOnlySpan<string> columns) => CsvFile.Read(folder, file, complaints, columns).Rows;
    }

    public static ImmutableArray<ReviewTeam> Read(string folder, Complaints complaints, CompanyPeriod period)
    {
        var teams = new CompanyTeams(folder, complaints, period);
        string[] columns = ["unit", "period", "hours", "available", "shrinkage", "occupancy", "cost", "turnover"];
        return
        [
            .. CsvFile
                .Read(folder, "teams.csv", complaints, columns)
                .Rows.Where(row => row["period"] == period.Label)
                .Select(row => row.Try("unit", () => teams.Team(row)))
                .OfType<ReviewTeam>(),
        ];
    }

    private ReviewTeam Team(CsvRow row)
    {
        string unit = row["unit"];
        CsvRow[] here = [.. _staff.Where(person => person["unit"] == unit && IsHere(person))];
        var roles = here.ToDictionary(person => person["person"], person => person["role"], StringComparer.Ordinal);
        CsvRow[] skills = [.. _skills.Where(skill => skill["unit"] == unit)];
        CsvRow[] certificates = [.. _certificates.Where(certificate => roles.ContainsValue(certificate["role"]))];
        return new ReviewTeam(unit)
        {
            Demand =
            [
                .. _work
                    .Where(work => work["unit"] == unit && work["period"] == _period.Label)
                    .Select(work => new WorkDemand(Number(work, "volume"), Number(work, "minutes"))),
            ],
            HoursPerFte = Number(row, "hours"),
            AvailableFte = Number(row, "available"),
            Shrinkage = Number(row, "shrinkage"),
            Occupancy = row["occupancy"].Length == 0 ? 1 : Number(row, "occupancy"),
            CostPerFte = row.Yuan("cost"),
            TurnoverLimit = row.Figure("turnover") is { } limit ? (double)limit : null,
            SkillNeeds = [.. skills.Select(skill => new SkillNeed(skill["skill"], Number(skill, "level"), skill.Count("people") ?? 0))],
            People = [.. here.Select(person => new SkilledPerson(person["person"], [.. Levels(person["person"])]))],
            Staff = [.. here.Select(person => new StaffMember(person["person"], person["role"]))],
            Requirements = [.. certificates.Select(need => new CertificateRequirement(need["role"], need["certificate"])).Distinct()],
            Certificates =
            [
                .. certificates
                    .Where(one => roles.ContainsKey(one["person"]) && _period.Known(one.Day("issued")) is not null)
                    .Select(one => new Certificate(one["person"], one["certificate"], one.Day("issued")!.Value, one.Day("expires"))),
            ],
            Employments = [.. _staff.Where(person => person["unit"] == unit).Select(Employment).OfType<Employment>()],
            Pulse = [.. _pulse.Where(round => round["unit"] == unit).Select(Round).OfType<PulseRound>()],
            Names = skills
                .Select(skill => (Key: skill["skill"], Name: skill.Name()))
                .Concat(certificates.Select(one => (Key: one["certificate"], Name: one.Name())))
                .DistinctBy(one => one.Key)
                .ToImmutableDictionary(one => one.Key, one => one.Name),
            Period = _period.Label,
            Order = row.Line,
            Source = Phrase.Of($"teams.csv, team-work.csv, staff.csv, skills.csv, skill-levels.csv, certificates.csv, pulse.csv"),
        };
    }

    private IEnumerable<SkillLevel> Levels(string person) =>
        _levels.Where(level => level["person"] == person).Select(level => new SkillLevel(level["skill"], Number(level, "level")));

    /// <summary>Somebody is there on the last day, too.</summary>
    private bool IsHere(CsvRow person) => _period.Known(person.Day("hired")) is not null && !(person.Day("left") < _period.AsOf);

    private Employment? Employment(CsvRow person) =>
        _period.Known(person.Day("hired")) is { } hired
            ? new Employment(person["person"], hired, _period.Known(person.Day("left")), person["voluntary"] == "yes")
            : null;

    private PulseRound? Round(CsvRow row)
    {
        if (_period.Known(row.Day("day")) is not { } day)
            return null;
        var answers = new List<PulseResponse>();
        string[] grades = ["one", "two", "three", "four", "five"];
        for (int i = 0; i < grades.Length; i++)
            answers.AddRange(Enumerable.Repeat(new PulseResponse(row["unit"], null, i + 1), row.Count(grades[i]) ?? 0));
        return new PulseRound(day, PulseSurvey.Of([.. answers], [new InvitedGroup(row["unit"], row.Count("invited") ?? 0)]));
    }

    private static double Number(CsvRow row, string column) => (double)(row.Figure(column) ?? 0);
}
