using AotSmoke;

// Uses something of every room in a natively compiled program and checks the answers: exit code 0 only if all are right.
var check = new Check();
KernelChecks.Run(check);
CalendarChecks.Run(check);
FigureChecks.Run(check);
RuleChecks.Run(check);
return check.Report();
