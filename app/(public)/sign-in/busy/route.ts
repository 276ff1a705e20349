import { busyPage } from "@/lib/auth/busy-page";

export const GET = (request: Request) => busyPage(new URL(request.url).searchParams);
